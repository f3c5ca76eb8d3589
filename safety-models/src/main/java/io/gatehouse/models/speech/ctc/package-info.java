/** From the odds of letters in each frame of sound to the likeliest letters. */
@NullMarked
package io.gatehouse.models.speech.ctc;

import org.jspecify.annotations.NullMarked;
