/** The documents hold what they promise. */
@NullMarked
package io.gatehouse.documents;

import org.jspecify.annotations.NullMarked;
