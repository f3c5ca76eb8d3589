/** The deployable: start it here. */
@NullMarked
package io.gatehouse.api;

import org.jspecify.annotations.NullMarked;
