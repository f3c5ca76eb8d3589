package io.gatehouse.models.audio;

import java.util.SplittableRandom;

/**
 * One generator for each thing that training leaves to chance, so that what is held back can be drawn without the rest.
 *
 * @param training voices to learn from
 * @param calibrating voices to calibrate on
 * @param testing voices to measure on
 * @param examples windows to learn from
 * @param heldBack windows and tracks to calibrate and to measure on
 */
record Chances(
        SplittableRandom training,
        SplittableRandom calibrating,
        SplittableRandom testing,
        SplittableRandom examples,
        SplittableRandom heldBack) {

    static Chances of(long seed) {
        SplittableRandom all = new SplittableRandom(seed);
        return new Chances(all.split(), all.split(), all.split(), all.split(), all.split());
    }
}
