package io.gatehouse.models.foreign;

import io.gatehouse.domain.signal.BundleRef;
import io.gatehouse.domain.signal.Deadline;
import io.gatehouse.domain.signal.FailureReason;
import io.gatehouse.domain.signal.Signal;
import io.gatehouse.models.batching.MicroBatcher;
import io.gatehouse.models.foreign.InputContract.Sound;
import io.gatehouse.models.media.DecodeException;
import io.gatehouse.models.media.MediaDecoder;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Plays a track to a foreign model, window by window. */
record SoundJudge(
        BundleRef bundle,
        Sound input,
        OutputContract output,
        MediaDecoder decoder,
        MicroBatcher<float[], float[]> batcher,
        Clock clock)
        implements Judge {

    /** Enough to fill a batch, few enough for the batcher's queue however many tracks play at once. */
    private static final int AHEAD = 8;

    private static final int MS_PER_SECOND = 1000;

    @Override
    public Judgement judge(byte[] media, Deadline deadline) {
        Listening listening = new Listening(deadline);
        try {
            decoder.audio(media, deadline, listening.windows::accept);
        } catch (DecodeException e) {
            return new Judgement.Refused(e.reason(), String.valueOf(e.getMessage()));
        }
        List<Signal> signals = listening.finish();
        return signals.isEmpty()
                ? new Judgement.Refused(FailureReason.UNDECODABLE, "the file holds no audio")
                : new Judgement.Scores(signals, List.of());
    }

    private final class Listening {

        private final Deadline deadline;
        private final SlidingWindow windows = new SlidingWindow(input.window(), input.hop(), this::submit);
        private final Queue<CompletableFuture<float[]>> pending = new ArrayDeque<>();
        private final Track track = new Track(output);
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
            track.add(probabilities, milliseconds(start), milliseconds(start + input.window()));
        }

        List<Signal> finish() {
            windows.finish();
            while (!pending.isEmpty()) {
                collect();
            }
            return track.signals(bundle);
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
