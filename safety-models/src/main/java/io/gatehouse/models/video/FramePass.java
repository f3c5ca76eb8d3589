package io.gatehouse.models.video;

import io.gatehouse.domain.signal.AbstentionReason;
import io.gatehouse.domain.signal.Deadline;
import io.gatehouse.domain.signal.FailureReason;
import io.gatehouse.domain.signal.Gap;
import io.gatehouse.models.image.Picture;
import io.gatehouse.models.media.DecodeException;
import io.gatehouse.models.media.MediaDecoder;
import io.gatehouse.models.media.VideoFrame;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Judges single pictures, evenly spread over the video, which is decoded once for all who look.
 *
 * @param scorers the product's own first; what another cannot score is a gap by the name of its bundle
 */
record FramePass(List<FrameScorer> scorers, Clock clock) {

    static final String ASPECT = "frames";

    /** Of the pictures that are scored; those that are read are larger. */
    static final int SHORT_SIDE = 160;

    private static final Logger LOG = LoggerFactory.getLogger(FramePass.class);
    private static final int LEAST_LIMIT = 32;
    private static final int MOST_FRAMES = 120;
    private static final long USUAL_DISTANCE_MS = 2_000;
    private static final long WIDEST_DISTANCE_MS = 5_000;
    private static final double FRAMES_PER_SECOND = 2;
    private static final int READ_SIDE = 360;

    /**
     * Decodes pictures and has them scored.
     *
     * @param claimedMs how long the file says that it lasts; negative where it does not say
     * @param toRead is shown every picture on its way
     */
    Findings look(MediaDecoder decoder, byte[] media, long claimedMs, FramesToRead toRead, Deadline deadline)
            throws InterruptedException {
        List<Reel> reels = scorers.stream().map(this::reel).toList();
        List<Long> times = new ArrayList<>();
        try {
            decoder.video(media, FRAMES_PER_SECOND, limit(claimedMs), READ_SIDE, deadline, frame -> {
                VideoFrame small = small(frame);
                times.add(frame.atMs());
                reels.forEach(reel -> reel.add(frame, small));
                toRead.accept(frame, small);
            });
            return scored(reels, times, deadline);
        } catch (DecodeException e) {
            return Findings.missing(ASPECT, e.reason().wireName());
        } catch (RuntimeException e) {
            LOG.error("The pictures of a video could not be looked at", e);
            return Findings.missing(ASPECT, FailureReason.CLASSIFIER_UNAVAILABLE.wireName());
        }
    }

    private Reel reel(FrameScorer scorer) {
        String aspect = scorer.equals(scorers.getFirst())
                ? ASPECT
                : scorer.bundles().getFirst().id();
        return new Reel(scorer, aspect, clock);
    }

    private static VideoFrame small(VideoFrame frame) {
        double scale = (double) SHORT_SIDE / Math.min(frame.width(), frame.height());
        int width = (int) Math.round(frame.width() * scale);
        int height = (int) Math.round(frame.height() * scale);
        return Picture.of(frame).resize(width, height).at(frame.atMs());
    }

    private static int limit(long claimedMs) {
        return claimedMs < 0
                ? MOST_FRAMES
                : (int) Math.clamp(claimedMs / USUAL_DISTANCE_MS, (long) LEAST_LIMIT, (long) MOST_FRAMES);
    }

    private static Findings scored(List<Reel> reels, List<Long> times, Deadline deadline) throws InterruptedException {
        Findings all = Findings.NONE;
        for (Reel reel : reels) {
            all = all.and(reel.scored(deadline));
        }
        return all.signals().isEmpty() ? all : all.and(new Findings(List.of(), gaps(times)));
    }

    private static List<Gap> gaps(List<Long> times) {
        long before = 0;
        for (long time : times) {
            if (time - before > WIDEST_DISTANCE_MS) {
                return List.of(new Gap(ASPECT, AbstentionReason.NOT_SAMPLED.wireName()));
            }
            before = time;
        }
        return List.of();
    }
}
