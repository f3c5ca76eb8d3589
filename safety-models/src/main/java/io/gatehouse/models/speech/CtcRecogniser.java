package io.gatehouse.models.speech;

import io.gatehouse.domain.signal.BundleRef;
import io.gatehouse.domain.signal.Deadline;
import io.gatehouse.domain.signal.FailureReason;
import io.gatehouse.models.batching.BatchingListener;
import io.gatehouse.models.batching.BatchingSettings;
import io.gatehouse.models.batching.PatientBatcher;
import io.gatehouse.models.judging.TextJudge;
import io.gatehouse.models.speech.OverlappingWindows.Window;
import io.gatehouse.models.speech.ctc.Emissions;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Reads letters off the frames of an acoustic model. Windows overlap, and of each only the middle counts: frames are
 * put together before anything is read, so that no word is read twice.
 */
public final class CtcRecogniser implements Recogniser {

    private static final String NAME = "speech-windows";

    /** Windows last seconds, and take as much memory. */
    private static final int MOST_IN_BATCH = 4;

    private static final int WINDOWS_AHEAD = 4;

    private final AcousticModel model;
    private final PatientBatcher<float[], Emissions> batcher;
    private final Clock clock;

    /** @param model closed with the recogniser */
    public CtcRecogniser(AcousticModel model, BatchingSettings settings, Clock clock, BatchingListener listener) {
        this.model = model;
        this.clock = clock;
        int batch = Math.min(MOST_IN_BATCH, settings.maxBatch());
        this.batcher = new PatientBatcher<>(
                NAME,
                new BatchingSettings(batch, settings.maxDelay(), settings.capacity(), settings.workers()),
                model,
                clock,
                listener);
    }

    @Override
    public BundleRef bundle() {
        return model.bundle();
    }

    @Override
    public boolean vouches() {
        return model.vouches();
    }

    @Override
    public Stretch listen(long startMs, Deadline deadline) {
        return new Windows(startMs, deadline);
    }

    private final class Windows implements Stretch {

        private record Asked(Window window, CompletableFuture<Emissions> frames) {}

        private final Deadline deadline;
        private final OverlappingWindows windows = new OverlappingWindows(model.cut(), this::submit);
        private final Queue<Asked> pending = new ArrayDeque<>();
        private final Utterances utterances;

        Windows(long startMs, Deadline deadline) {
            this.deadline = deadline;
            this.utterances = new Utterances(model.reading(), model.cut(), startMs);
        }

        @Override
        public void accept(float[] samples) {
            windows.accept(samples);
        }

        @Override
        public List<Utterance> finish() {
            windows.finish();
            while (!pending.isEmpty()) {
                collect();
            }
            return utterances.finish();
        }

        private void submit(Window window) {
            if (pending.size() >= WINDOWS_AHEAD) {
                collect();
            }
            try {
                pending.add(new Asked(window, batcher.submit(window.samples(), deadline)));
            } catch (TimeoutException | InterruptedException e) {
                throw failure(e);
            }
        }

        private void collect() {
            Asked next = pending.remove();
            try {
                Emissions frames = next.frames().get(deadline.remaining(clock).toNanos(), TimeUnit.NANOSECONDS);
                int to = Math.min(next.window().to(), frames.frames());
                utterances.add(frames.slice(Math.min(next.window().from(), to), to));
            } catch (TimeoutException | InterruptedException | ExecutionException | CancellationException e) {
                throw failure(e);
            }
        }
    }

    private static RecognitionException failure(Exception e) {
        if (e instanceof InterruptedException) {
            Thread.currentThread().interrupt();
        }
        FailureReason reason = TextJudge.reason(e);
        return new RecognitionException(
                reason,
                reason == FailureReason.TIMEOUT
                        ? "the deadline passed before all of the speech was written down"
                        : "the recogniser did not answer: " + e.getMessage());
    }

    @Override
    public void close() {
        batcher.close();
        model.close();
    }
}
