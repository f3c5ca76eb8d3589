package io.gatehouse.models.batching;

import io.gatehouse.domain.signal.Deadline;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Threads that may wait, for example for decoders, with a queue that refuses what does not fit. */
public final class BlockingPool implements AutoCloseable {

    private static final int PER_WORKER = 2;
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(10);

    private final String name;
    private final BatchingListener listener;
    private final ThreadPoolExecutor threads;

    /**
     * Starts {@value #PER_WORKER} threads for each of the settings' workers.
     *
     * @param name of the threads, and of the queue for the listener
     */
    public BlockingPool(String name, BatchingSettings settings, BatchingListener listener) {
        this.name = name;
        this.listener = listener;
        BlockingQueue<Runnable> queue = new ArrayBlockingQueue<>(settings.capacity());
        int count = PER_WORKER * settings.workers();
        this.threads = new ThreadPoolExecutor(
                count,
                count,
                0,
                TimeUnit.SECONDS,
                queue,
                Thread.ofPlatform().daemon().name(name + '-', 0).factory());
        listener.opened(name, queue::size);
    }

    /**
     * Works an answer out soon; nobody waits for it beyond the deadline.
     *
     * @param late what is answered where the deadline passes first
     * @param full what is answered at once where there is no room
     */
    public <T> CompletableFuture<T> answer(
            Deadline deadline, Clock clock, Supplier<T> work, Supplier<T> late, Supplier<T> full) {
        if (deadline.passed(clock)) {
            return CompletableFuture.completedFuture(late.get());
        }
        CompletableFuture<T> result = new CompletableFuture<>();
        if (!offer(result, () -> result.complete(work.get()))) {
            return CompletableFuture.completedFuture(full.get());
        }
        return result.orTimeout(deadline.remaining(clock).toNanos(), TimeUnit.NANOSECONDS)
                .exceptionally(_ -> late.get());
    }

    /** Runs the work soon unless {@code result} is done by then; false where there is no room. */
    public boolean offer(CompletableFuture<?> result, Runnable work) {
        long entered = System.nanoTime();
        try {
            threads.execute(() -> {
                if (result.isDone()) {
                    listener.dropped(name);
                    return;
                }
                listener.waited(name, Duration.ofNanos(System.nanoTime() - entered));
                work.run();
            });
            return true;
        } catch (RejectedExecutionException e) {
            listener.dropped(name);
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
