/** Covers of songs and films, as whoever judges pictures judges them. */
@NullMarked
package io.gatehouse.models.cover;

import org.jspecify.annotations.NullMarked;
