package io.gatehouse.models.batching;

import io.gatehouse.domain.signal.Deadline;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A {@link MicroBatcher} for streams: whoever is faster than the model waits, though never past a deadline. */
public final class PatientBatcher<I, O> implements AutoCloseable {

    private static final int BATCHES_IN_FLIGHT = 4;

    private final MicroBatcher<I, O> batcher;
    private final Semaphore room;
    private final Clock clock;

    /** @param settings as callers wait, {@code capacity} is not used */
    public PatientBatcher(
            String name, BatchingSettings settings, BatchModel<I, O> model, Clock clock, BatchingListener listener) {
        int capacity = BATCHES_IN_FLIGHT * settings.maxBatch();
        this.clock = clock;
        this.room = new Semaphore(capacity, true);
        this.batcher = new MicroBatcher<>(
                name,
                new BatchingSettings(settings.maxBatch(), settings.maxDelay(), capacity, settings.workers()),
                model,
                clock,
                listener);
    }

    /**
     * Queues an input as soon as there is room.
     *
     * @return as of {@link MicroBatcher#submit}
     * @throws TimeoutException if there was none before the deadline
     */
    public CompletableFuture<O> submit(I input, Deadline deadline) throws TimeoutException, InterruptedException {
        long left = deadline.remaining(clock).toNanos();
        if (left == 0 || !room.tryAcquire(left, TimeUnit.NANOSECONDS)) {
            throw new TimeoutException("the deadline passed before there was room for another input");
        }
        CompletableFuture<O> output = batcher.submit(input, deadline);
        output.whenComplete((done, error) -> room.release());
        return output;
    }

    @Override
    public void close() {
        batcher.close();
    }
}
