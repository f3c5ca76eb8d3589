/** From the odds of letters in each frame of sound to the likeliest letters, exactly; and back, to train by. */
@NullMarked
package io.gatehouse.models.speech.ctc;

import org.jspecify.annotations.NullMarked;
