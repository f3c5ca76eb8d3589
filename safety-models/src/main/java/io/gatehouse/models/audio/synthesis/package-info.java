/** Music, noise, tones and speech made by the project itself, from seeds, to train and try the audio models. */
@NullMarked
package io.gatehouse.models.audio.synthesis;

import org.jspecify.annotations.NullMarked;
