/** Scores text: normalise, hash n-grams, pool, calibrate, and point back at the words that mattered. */
@NullMarked
package io.gatehouse.models.text;

import org.jspecify.annotations.NullMarked;
