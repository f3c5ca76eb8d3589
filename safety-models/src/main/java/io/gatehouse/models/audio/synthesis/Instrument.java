package io.gatehouse.models.audio.synthesis;

import java.util.SplittableRandom;

/** Plays notes into a buffer at {@link Effects#RATE}. */
interface Instrument {

    /**
     * Adds a note; what would sound past the end of the buffer is cut.
     *
     * @param length samples from its start until it is let go
     * @param velocity loudness in 0..1
     */
    void play(float[] out, int start, int length, double hertz, double velocity, SplittableRandom random);
}
