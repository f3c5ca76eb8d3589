/** Which parts the service is made of, and in which order they start and stop. */
@NullMarked
package io.gatehouse.api.wiring;

import org.jspecify.annotations.NullMarked;
