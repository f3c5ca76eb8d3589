package io.gatehouse.models.training;

import java.nio.file.Path;
import java.time.Duration;

/**
 * @param data the folder that holds {@code text/}, {@code images/}, {@code audio/} and {@code video/}
 * @param workDirectory for checkpoints; the trainer may leave files there
 * @param seed of every random choice: the same seed and data give the same bundle on the same machine
 * @param timeLimit stops early and keeps the best so far
 * @param ownProcess whether nothing else uses the engine in this process, so that settings of all of it may change
 * @param progress hears of every step that a waiting person would like to see
 */
public record TrainingRequest(
        Path data, Path workDirectory, long seed, Duration timeLimit, boolean ownProcess, TrainingProgress progress) {

    /** The same for a stage that is a part of the whole: its progress runs between two shares in 0..1. */
    public TrainingRequest stage(double from, double to) {
        return new TrainingRequest(data, workDirectory, seed, timeLimit, ownProcess, new Stage(progress, from, to));
    }

    private record Stage(TrainingProgress whole, double from, double to) implements TrainingProgress {

        @Override
        public void at(double done, String what) {
            whole.at(from + done * (to - from), what);
        }

        @Override
        public void goOn() {
            whole.goOn();
        }
    }
}
