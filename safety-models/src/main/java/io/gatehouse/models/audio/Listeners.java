package io.gatehouse.models.audio;

import io.gatehouse.models.batching.BatchingListener;
import io.gatehouse.models.batching.BatchingSettings;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Threads that wait for decoders, with a queue that refuses what does not fit. */
final class Listeners implements AutoCloseable {

    private static final String NAME = "audio-decoding";
    private static final int PER_WORKER = 2;
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(10);

    private final BatchingListener listener;
    private final ThreadPoolExecutor threads;

    Listeners(BatchingSettings settings, BatchingListener listener) {
        this.listener = listener;
        BlockingQueue<Runnable> queue = new ArrayBlockingQueue<>(settings.capacity());
        int count = PER_WORKER * settings.workers();
        this.threads = new ThreadPoolExecutor(
                count,
                count,
                0,
                TimeUnit.SECONDS,
                queue,
                Thread.ofPlatform().daemon().name(NAME + '-', 0).factory());
        listener.opened(NAME, queue::size);
    }

    /** Runs the work soon unless {@code result} is done by then; false where there is no room. */
    boolean offer(CompletableFuture<?> result, Runnable work) {
        long entered = System.nanoTime();
        try {
            threads.execute(() -> {
                if (result.isDone()) {
                    listener.dropped(NAME);
                    return;
                }
                listener.waited(NAME, Duration.ofNanos(System.nanoTime() - entered));
                work.run();
            });
            return true;
        } catch (RejectedExecutionException e) {
            listener.dropped(NAME);
            return false;
        }
    }

    /** Interrupts what runs and waits for it; what still waits is left to its deadline. */
    @Override
    public void close() {
        threads.shutdownNow();
        try {
            threads.awaitTermination(STOP_PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
