package io.gatehouse.models.audio;

import io.gatehouse.domain.signal.Deadline;
import io.gatehouse.domain.signal.FailureReason;
import io.gatehouse.models.audio.Windower.Window;
import io.gatehouse.models.batching.DeadlinePassedException;
import io.gatehouse.models.media.MediaDecoder;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One stream of samples on its way through an {@link AudioModel}; memory stays flat however long it is. */
public final class AudioSession {

    /** Shorter audio cannot be judged. */
    public static final int SHORTEST_MS = 200;

    private record Pending(Window window, CompletableFuture<float[]> scores) {}

    private final AudioModel model;
    private final Deadline deadline;
    private final int windowsAhead;
    private final Windower windower = new Windower(this::submit);
    private final ActivityTimeline timeline = new ActivityTimeline();
    private final Queue<Pending> pending = new ArrayDeque<>();
    private final SoundGate gate;
    private int decided;

    AudioSession(AudioModel model, Deadline deadline, int windowsAhead, SoundGate gate) {
        this.model = model;
        this.deadline = deadline;
        this.windowsAhead = windowsAhead;
        this.gate = gate;
    }

    /**
     * Takes the next samples.
     *
     * @param chunk mono at {@link MediaDecoder#SAMPLE_RATE} in -1..1, any length
     * @throws ListeningException if the deadline passes or the model fails or closes
     */
    public void accept(float[] chunk) {
        gate.hold(chunk);
        windower.accept(chunk);
    }

    /**
     * Ends the stream.
     *
     * @throws ListeningException also if there were fewer than {@value #SHORTEST_MS} ms of samples
     */
    public AudioActivity finish() {
        long samples = windower.finish();
        long heardMs = 1000 * samples / MediaDecoder.SAMPLE_RATE;
        if (heardMs < SHORTEST_MS) {
            throw new ListeningException(
                    FailureReason.UNDECODABLE,
                    "the file holds " + heardMs + " ms of audio; at least " + SHORTEST_MS
                            + " ms are needed to judge it");
        }
        while (!pending.isEmpty()) {
            collect();
        }
        decide((samples + Windower.STEP - 1) / Windower.STEP);
        gate.finish();
        return timeline.finish(samples, model.inauthentic());
    }

    private void submit(Window window) {
        if (pending.size() >= windowsAhead) {
            collect();
        }
        pending.add(new Pending(window, model.submit(window.samples(), deadline)));
    }

    private void collect() {
        Pending next = pending.remove();
        try {
            long left = deadline.remaining(model.clock()).toNanos();
            timeline.add(next.window(), next.scores().get(left, TimeUnit.NANOSECONDS));
            decide(next.window().start() / Windower.STEP);
        } catch (TimeoutException e) {
            throw model.late();
        } catch (InterruptedException e) {
            throw model.interrupted();
        } catch (ExecutionException | CancellationException e) {
            throw failure(e.getCause() == null ? e : e.getCause());
        }
    }

    private void decide(long slots) {
        for (; decided < slots; decided++) {
            gate.decide(timeline.isSpeech(decided));
        }
    }

    private ListeningException failure(Throwable cause) {
        if (cause instanceof DeadlinePassedException) {
            return model.late();
        }
        return new ListeningException(
                FailureReason.CLASSIFIER_UNAVAILABLE, "the audio model did not answer: " + cause.getMessage());
    }
}
