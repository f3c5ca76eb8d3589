package io.gatehouse.models.foreign;

import io.gatehouse.domain.signal.BundleRef;
import io.gatehouse.domain.signal.Deadline;
import io.gatehouse.domain.signal.FailureReason;
import io.gatehouse.domain.signal.Signal;
import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.models.batching.MicroBatcher;
import io.gatehouse.models.foreign.InputContract.Sound;
import io.gatehouse.models.media.DecodeException;
import io.gatehouse.models.media.MediaDecoder;
import io.gatehouse.models.video.TrackScorer;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Plays the tracks of sounds and videos to a foreign model, window by window. */
record SoundJudge(
        BundleRef bundle,
        Sound input,
        OutputContract output,
        MediaDecoder decoder,
        MicroBatcher<float[], float[]> batcher,
        Clock clock)
        implements Judge, TrackScorer {

    /** Enough to fill a batch, few enough for the batcher's queue however many tracks play at once. */
    private static final int AHEAD = 8;

    private static final int MS_PER_SECOND = 1000;

    @Override
    public Set<Category> categories() {
        return output.classes().keySet();
    }

    @Override
    public List<BundleRef> bundles() {
        return List.of(bundle);
    }

    /** Of a track without a sound there is nothing to say; that it has none is not this model's to tell. */
    @Override
    public Track listen(Deadline deadline) {
        return new Listening(deadline);
    }

    @Override
    public Judgement judge(byte[] media, Deadline deadline) {
        Listening listening = new Listening(deadline);
        try {
            decoder.audio(media, deadline, listening::accept);
        } catch (DecodeException e) {
            return new Judgement.Refused(e.reason(), String.valueOf(e.getMessage()));
        }
        List<Signal> signals = listening.finish().signals();
        return signals.isEmpty()
                ? new Judgement.Refused(FailureReason.UNDECODABLE, "the file holds no audio")
                : new Judgement.Scores(signals, List.of());
    }

    private final class Listening implements Track {

        private final Deadline deadline;
        private final SlidingWindow windows = new SlidingWindow(input.window(), input.hop(), this::submit);
        private final Queue<CompletableFuture<float[]>> pending = new ArrayDeque<>();
        private final Hearing heard = new Hearing(output);
        private long next;

        Listening(Deadline deadline) {
            this.deadline = deadline;
        }

        private void submit(float[] window) {
            if (pending.size() >= AHEAD) {
                collect();
            }
            pending.add(batcher.submit(window, deadline));
        }

        private void collect() {
            float[] probabilities = pending.remove()
                    .orTimeout(deadline.remaining(clock).toNanos(), TimeUnit.NANOSECONDS)
                    .join();
            long start = next;
            next += input.hop();
            heard.add(probabilities, milliseconds(start), milliseconds(start + input.window()));
        }

        @Override
        public void accept(float[] chunk) {
            windows.accept(chunk);
        }

        @Override
        public Heard finish() {
            windows.finish();
            while (!pending.isEmpty()) {
                collect();
            }
            return new Heard(heard.signals(bundle), List.of());
        }
    }

    private static long milliseconds(long samples) {
        return MS_PER_SECOND * samples / MediaDecoder.SAMPLE_RATE;
    }

    /** The decoder is shared and stays open. */
    @Override
    public void close() {
        batcher.close();
    }
}
