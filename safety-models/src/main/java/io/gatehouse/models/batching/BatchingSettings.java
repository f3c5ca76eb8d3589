package io.gatehouse.models.batching;

import java.time.Duration;

/**
 * @param maxBatch the most inputs in one batch
 * @param maxDelay how long a batch waits for company once it has a first input; zero takes what is there
 * @param capacity how many inputs may wait; one more is refused
 * @param workers threads that run the model
 */
public record BatchingSettings(int maxBatch, Duration maxDelay, int capacity, int workers) {

    public BatchingSettings {
        if (maxBatch < 1 || capacity < 1 || workers < 1 || maxDelay.isNegative()) {
            throw new IllegalArgumentException("batching needs a batch, a capacity and workers of at least 1 and no"
                    + " negative delay, but had " + maxBatch + ", " + capacity + ", " + workers + " and " + maxDelay);
        }
    }
}
