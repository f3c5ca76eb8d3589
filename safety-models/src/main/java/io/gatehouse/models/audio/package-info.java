/** What is heard in audio, window by window: speech, music, noise, silence, tones; and whether it is content at all. */
@NullMarked
package io.gatehouse.models.audio;

import org.jspecify.annotations.NullMarked;
