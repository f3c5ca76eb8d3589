package io.gatehouse.models.batching;

import io.gatehouse.domain.signal.Deadline;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Gathers single inputs into batches and runs them on platform threads of its own, for virtual threads pin on JNI.
 *
 * <p>The queue is bounded by construction: {@link #submit} offers once and refuses when that fails.
 */
public final class MicroBatcher<I, O> implements AutoCloseable {

    private record Job<I, O>(I input, Deadline deadline, long enteredNanos, CompletableFuture<O> result) {}

    private static final Duration STOP_PATIENCE = Duration.ofSeconds(10);

    private final String name;
    private final BatchingSettings settings;
    private final BatchModel<I, O> model;
    private final Clock clock;
    private final BatchingListener listener;
    private final BlockingQueue<Job<I, O>> queue;
    private final List<Thread> workers;
    private volatile boolean closed;

    public MicroBatcher(
            String name, BatchingSettings settings, BatchModel<I, O> model, Clock clock, BatchingListener listener) {
        this.name = name;
        this.settings = settings;
        this.model = model;
        this.clock = clock;
        this.listener = listener;
        this.queue = new ArrayBlockingQueue<>(settings.capacity());
        listener.opened(name, queue::size);
        this.workers = IntStream.range(0, settings.workers())
                .mapToObj(number ->
                        Thread.ofPlatform().daemon().name(name + '-' + number).start(this::work))
                .toList();
    }

    /**
     * Queues an input.
     *
     * @return completes with the model's output, or exceptionally with {@link OverloadedException},
     *     {@link DeadlinePassedException}, or what the model threw
     */
    public CompletableFuture<O> submit(I input, Deadline deadline) {
        Job<I, O> job = new Job<>(input, deadline, System.nanoTime(), new CompletableFuture<>());
        if (closed || !queue.offer(job)) {
            listener.dropped(name);
            job.result().completeExceptionally(new OverloadedException(name, settings.capacity()));
        } else if (closed) {
            refuseAllThatWait();
        }
        return job.result();
    }

    private void work() {
        List<Job<I, O>> batch = new ArrayList<>(settings.maxBatch());
        try {
            while (!closed) {
                gather(batch);
                run(batch);
                batch.clear();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            batch.forEach(job -> job.result().completeExceptionally(new CancellationException(name + " was closed")));
        }
    }

    private void gather(List<Job<I, O>> batch) throws InterruptedException {
        keepIfAwaited(queue.take(), batch);
        long end = System.nanoTime() + settings.maxDelay().toNanos();
        while (batch.size() < settings.maxBatch()) {
            @Nullable Job<I, O> next = queue.poll(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
            if (next == null) {
                return;
            }
            keepIfAwaited(next, batch);
        }
    }

    private void keepIfAwaited(Job<I, O> job, List<Job<I, O>> batch) {
        if (job.deadline().passed(clock) || job.result().isDone()) {
            listener.dropped(name);
            job.result().completeExceptionally(new DeadlinePassedException(name));
        } else {
            listener.waited(name, Duration.ofNanos(System.nanoTime() - job.enteredNanos()));
            batch.add(job);
        }
    }

    private void run(List<Job<I, O>> batch) {
        if (batch.isEmpty()) {
            return;
        }
        long start = System.nanoTime();
        try {
            List<O> outputs = model.run(batch.stream().map(Job::input).toList());
            listener.ran(name, batch.size(), Duration.ofNanos(System.nanoTime() - start));
            for (int i = 0; i < batch.size(); i++) {
                batch.get(i).result().complete(outputs.get(i));
            }
        } catch (RuntimeException | Error e) {
            // The worker outlives whatever one batch does to the model; its callers hear of it.
            batch.forEach(job -> job.result().completeExceptionally(e));
        }
    }

    /** Refuses what waits, lets what runs finish, and returns when the workers have ended. */
    @Override
    public void close() {
        closed = true;
        refuseAllThatWait();
        workers.forEach(Thread::interrupt);
        for (Thread worker : workers) {
            try {
                worker.join(STOP_PATIENCE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void refuseAllThatWait() {
        List<Job<I, O>> left = new ArrayList<>();
        queue.drainTo(left);
        left.forEach(job -> job.result().completeExceptionally(new CancellationException(name + " was closed")));
    }
}
