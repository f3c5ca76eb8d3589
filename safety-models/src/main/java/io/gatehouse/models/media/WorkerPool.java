package io.gatehouse.models.media;

import io.gatehouse.domain.signal.FailureReason;
import io.gatehouse.models.media.worker.Reply;
import io.gatehouse.models.media.worker.Request;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ProtocolException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A fixed number of workers: a call takes one, and gives it back well or has it replaced. */
public final class WorkerPool implements AutoCloseable {

    private final DecoderSettings settings;
    private final DecoderListener listener;
    private final Class<?> mainClass;
    private final Path folder;
    private final Semaphore places;
    private final ConcurrentLinkedDeque<DecodeProcess> idle = new ConcurrentLinkedDeque<>();
    private final Set<DecodeProcess> all = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService alarm = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("decode-alarm").factory());
    private final Thread atShutdown = new Thread(this::endAll, "decode-shutdown");
    private volatile boolean closed;

    private WorkerPool(DecoderSettings settings, DecoderListener listener, Class<?> mainClass, Path folder) {
        this.settings = settings;
        this.listener = listener;
        this.mainClass = mainClass;
        this.folder = folder;
        this.places = new Semaphore(settings.workers(), true);
        Runtime.getRuntime().addShutdownHook(atShutdown);
    }

    /**
     * Starts the workers and waits until each of them is ready.
     *
     * @param mainClass of the processes: runs a {@link io.gatehouse.models.media.worker.WorkerLoop}
     * @throws IllegalStateException if they do not start; the message holds what they said of it
     */
    public static WorkerPool open(DecoderSettings settings, DecoderListener listener, Class<?> mainClass) {
        try {
            Path folder = Files.createTempDirectory("gatehouse-decode-");
            WorkerPool pool = new WorkerPool(settings, listener, mainClass, folder);
            pool.startAll();
            return pool;
        } catch (IOException e) {
            throw new UncheckedIOException("no folder for decode workers can be made", e);
        }
    }

    private void startAll() {
        try {
            for (int i = 0; i < settings.workers(); i++) {
                idle.add(start());
            }
            idle.forEach(this::requireReady);
        } catch (IOException e) {
            close();
            throw new IllegalStateException("the decode workers cannot be started: " + e.getMessage(), e);
        }
    }

    private void requireReady(DecodeProcess worker) {
        ScheduledFuture<?> alarmed = alarmAfter(settings.startTime(), worker);
        try {
            worker.awaitReady();
        } catch (IOException e) {
            String words = worker.lastWords();
            close();
            throw new IllegalStateException(
                    "a decode worker did not become ready within " + settings.startTime() + "; it said: " + words, e);
        } finally {
            alarmed.cancel(false);
        }
    }

    private DecodeProcess start() throws IOException {
        Path own = Files.createTempDirectory(folder, "worker-");
        Path libraries = Files.createDirectories(folder.resolve("libraries"));
        DecodeProcess process = DecodeProcess.start(WorkerCommand.of(mainClass, settings, libraries, own), own);
        all.add(process);
        listener.started();
        if (closed) {
            end(process, WorkerEnd.CLOSED);
        }
        return process;
    }

    private ScheduledFuture<?> alarmAfter(Duration time, DecodeProcess worker) {
        return alarm.schedule(worker::stopLate, time.toMillis(), TimeUnit.MILLISECONDS);
    }

    /**
     * Runs one request, waiting for a worker and for its answer no longer than patience allows in all.
     *
     * @param request is told how much of the limit is left once a worker is there
     * @return the last reply, an end or a fault; those before it go to the sink
     */
    public Reply exchange(Function<Duration, Request> request, byte[] media, Patience patience, Consumer<Reply> sink)
            throws DecodeException {
        long begin = System.nanoTime();
        takePlace(patience.limit());
        Duration waited = Duration.ofNanos(System.nanoTime() - begin);
        try {
            Duration left = patience.limit().minus(waited);
            Request timed = request.apply(left);
            return exchange(takeWorker(), timed, media, left.plus(patience.grace()), sink);
        } finally {
            places.release();
            listener.called(waited, Duration.ofNanos(System.nanoTime() - begin).minus(waited));
        }
    }

    private Reply exchange(DecodeProcess worker, Request request, byte[] media, Duration limit, Consumer<Reply> sink)
            throws DecodeException {
        @Nullable WorkerEnd end = WorkerEnd.ABANDONED;
        @Nullable ScheduledFuture<?> alarmed = null;
        try {
            alarmed = alarmAfter(limit, worker);
            Reply last = worker.exchange(request, media, sink);
            end = alarmed.cancel(false) ? null : WorkerEnd.TIMED_OUT;
            return last;
        } catch (IOException e) {
            end = endOf(worker, e);
            throw fault(end);
        } catch (RejectedExecutionException e) {
            end = WorkerEnd.CLOSED;
            throw fault(end);
        } finally {
            if (alarmed != null) {
                alarmed.cancel(false);
            }
            giveBack(worker, end);
        }
    }

    private void takePlace(Duration limit) throws DecodeException {
        try {
            if (!closed && !places.tryAcquire(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new DecodeException(
                        FailureReason.TIMEOUT, "No decoder became free within " + limit.toMillis() + " ms.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DecodeException(FailureReason.CLASSIFIER_UNAVAILABLE, "The scan was given up.");
        }
        if (closed) {
            throw fault(WorkerEnd.CLOSED);
        }
    }

    /** A worker that died at rest is noticed here and not by the call that takes its place. */
    private DecodeProcess takeWorker() throws DecodeException {
        @Nullable DecodeProcess worker = idle.poll();
        if (worker != null && worker.isAlive()) {
            return worker;
        }
        if (worker != null) {
            end(worker, WorkerEnd.CRASHED);
        }
        try {
            return start();
        } catch (IOException e) {
            throw new DecodeException(
                    FailureReason.CLASSIFIER_UNAVAILABLE, "No decoder could be started; send the file again later.");
        }
    }

    private void giveBack(DecodeProcess worker, @Nullable WorkerEnd end) {
        if (end == null) {
            idle.push(worker);
            return;
        }
        end(worker, end);
        try {
            if (!closed) {
                idle.push(start());
            }
        } catch (IOException e) {
            // The next call tries again and says so if it fails.
        }
    }

    private void end(DecodeProcess worker, WorkerEnd end) {
        worker.kill();
        if (all.remove(worker)) {
            listener.ended(end);
        }
    }

    private WorkerEnd endOf(DecodeProcess worker, IOException fault) {
        if (closed) {
            return WorkerEnd.CLOSED;
        }
        if (worker.timedOut()) {
            return WorkerEnd.TIMED_OUT;
        }
        return fault instanceof ProtocolException ? WorkerEnd.PROTOCOL : WorkerEnd.CRASHED;
    }

    private static DecodeException fault(WorkerEnd end) {
        return switch (end) {
            case TIMED_OUT ->
                new DecodeException(
                        FailureReason.TIMEOUT, "Decoding did not finish in time; send less, or with a later deadline.");
            case CLOSED ->
                new DecodeException(
                        FailureReason.CLASSIFIER_UNAVAILABLE, "The decoder is shut down; send the file again later.");
            default ->
                new DecodeException(
                        FailureReason.UNDECODABLE, "The file made its decoder fail, so it could not be looked at.");
        };
    }

    List<Long> idleWorkers() {
        return idle.stream().map(DecodeProcess::pid).toList();
    }

    @Override
    public void close() {
        endAll();
        try {
            Runtime.getRuntime().removeShutdownHook(atShutdown);
        } catch (IllegalStateException e) {
            // The machine is going down, and the hook runs or has run.
        }
    }

    private synchronized void endAll() {
        closed = true;
        alarm.shutdownNow();
        all.forEach(worker -> end(worker, WorkerEnd.CLOSED));
        idle.clear();
        Folders.delete(folder);
    }
}
