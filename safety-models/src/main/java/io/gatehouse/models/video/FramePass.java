package io.gatehouse.models.video;

import io.gatehouse.domain.signal.AbstentionReason;
import io.gatehouse.domain.signal.BundleRef;
import io.gatehouse.domain.signal.Deadline;
import io.gatehouse.domain.signal.Evidence;
import io.gatehouse.domain.signal.FailureReason;
import io.gatehouse.domain.signal.Gap;
import io.gatehouse.domain.signal.Signal;
import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.models.batching.DeadlinePassedException;
import io.gatehouse.models.image.Picture;
import io.gatehouse.models.media.DecodeException;
import io.gatehouse.models.media.MediaDecoder;
import io.gatehouse.models.media.VideoFrame;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Judges single pictures, evenly spread over the video; the worst picture speaks for its category. */
record FramePass(FrameScorer scorer, Clock clock) {

    static final String ASPECT = "frames";

    private static final Logger LOG = LoggerFactory.getLogger(FramePass.class);
    private static final int LEAST_LIMIT = 32;
    private static final int MOST_FRAMES = 120;
    private static final long USUAL_DISTANCE_MS = 2_000;
    private static final long WIDEST_DISTANCE_MS = 5_000;
    /** Scored one after another, so that one long film does not fill the queue that pictures wait in. */
    private static final int CHUNK = 32;

    private static final double FRAMES_PER_SECOND = 2;
    /** Of the pictures that are read; those that are scored are smaller. */
    private static final int READ_SIDE = 360;

    private static final int SHORT_SIDE = 160;
    private static final int MOST_EVIDENCE = 5;

    private record Kind(BundleRef bundle, Category category) {}

    private record Seen(long atMs, double score) {}

    /**
     * Decodes pictures and has them scored.
     *
     * @param claimedMs how long the file says that it lasts; negative where it does not say
     * @param toRead is shown every picture on its way
     */
    Findings look(MediaDecoder decoder, byte[] media, long claimedMs, FramesToRead toRead, Deadline deadline)
            throws InterruptedException {
        List<VideoFrame> frames = new ArrayList<>();
        try {
            decoder.video(media, FRAMES_PER_SECOND, limit(claimedMs), READ_SIDE, deadline, frame -> {
                VideoFrame small = small(frame);
                frames.add(small);
                toRead.accept(frame, small);
            });
            return worst(frames, scores(frames, deadline));
        } catch (DecodeException e) {
            return Findings.missing(ASPECT, e.reason().wireName());
        } catch (TimeoutException e) {
            return Findings.missing(ASPECT, FailureReason.TIMEOUT.wireName());
        } catch (ExecutionException | CancellationException e) {
            return Findings.missing(ASPECT, reason(e).wireName());
        } catch (RuntimeException e) {
            LOG.error("The pictures of a video could not be scored", e);
            return Findings.missing(ASPECT, FailureReason.CLASSIFIER_UNAVAILABLE.wireName());
        }
    }

    private static VideoFrame small(VideoFrame frame) {
        double scale = (double) SHORT_SIDE / Math.min(frame.width(), frame.height());
        int width = (int) Math.round(frame.width() * scale);
        int height = (int) Math.round(frame.height() * scale);
        return new VideoFrame(
                frame.atMs(),
                width,
                height,
                Picture.of(frame).resize(width, height).rgb());
    }

    private static int limit(long claimedMs) {
        return claimedMs < 0
                ? MOST_FRAMES
                : (int) Math.clamp(claimedMs / USUAL_DISTANCE_MS, (long) LEAST_LIMIT, (long) MOST_FRAMES);
    }

    private List<List<Signal>> scores(List<VideoFrame> frames, Deadline deadline)
            throws InterruptedException, ExecutionException, TimeoutException {
        List<List<Signal>> scores = new ArrayList<>();
        for (int from = 0; from < frames.size(); from += CHUNK) {
            List<VideoFrame> chunk = frames.subList(from, Math.min(from + CHUNK, frames.size()));
            CompletableFuture<List<List<Signal>>> scored = scorer.score(chunk, deadline);
            scores.addAll(scored.get(deadline.remaining(clock).toNanos(), TimeUnit.NANOSECONDS));
        }
        return scores;
    }

    private static FailureReason reason(Exception e) {
        return e.getCause() instanceof DeadlinePassedException
                ? FailureReason.TIMEOUT
                : FailureReason.CLASSIFIER_UNAVAILABLE;
    }

    private static Findings worst(List<VideoFrame> frames, List<List<Signal>> signals) {
        Map<Kind, List<Seen>> seen = new LinkedHashMap<>();
        for (int i = 0; i < frames.size(); i++) {
            for (Signal signal : signals.get(i)) {
                seen.computeIfAbsent(new Kind(signal.bundle(), signal.category()), _ -> new ArrayList<>())
                        .add(new Seen(frames.get(i).atMs(), signal.score()));
            }
        }
        if (seen.isEmpty()) {
            return Findings.missing(ASPECT, AbstentionReason.BLANK.wireName());
        }
        return new Findings(
                seen.entrySet().stream()
                        .map(kind -> signal(kind.getKey(), kind.getValue()))
                        .toList(),
                gaps(frames));
    }

    private static List<Gap> gaps(List<VideoFrame> frames) {
        long before = 0;
        for (VideoFrame frame : frames) {
            if (frame.atMs() - before > WIDEST_DISTANCE_MS) {
                return List.of(new Gap(ASPECT, AbstentionReason.NOT_SAMPLED.wireName()));
            }
            before = frame.atMs();
        }
        return List.of();
    }

    private static Signal signal(Kind kind, List<Seen> seen) {
        List<Seen> strongest = seen.stream()
                .sorted(Comparator.comparingDouble(Seen::score).reversed())
                .toList();
        List<Evidence> evidence = strongest.stream()
                .filter(frame -> frame.score() >= VideoClassifier.WORTH_SHOWING)
                .limit(MOST_EVIDENCE)
                .<Evidence>map(frame -> new Evidence.Frame(frame.atMs(), frame.score()))
                .toList();
        return new Signal(kind.category(), strongest.getFirst().score(), kind.bundle(), evidence);
    }
}
