package io.gatehouse.models.video;

import io.gatehouse.models.media.VideoFrame;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Chooses which pictures of a video are read: of every two seconds the one that differs most from what was chosen last,
 * for after a cut or under a new caption there is something new to read; none where nothing changes.
 */
final class FramesToRead {

    private static final long LEAST_APART_MS = 2_000;
    private static final long MOST_APART_MS = 5_000;

    /** Ninety pictures of 640 x 360; with more than that every other one is let go. */
    private static final long MOST_BYTES = 64L << 20;

    /** Levels of 0..255: what compression does to a small picture stays below. */
    private static final int TOLERANCE = 24;

    /** The share of a small picture's values that may differ: less than a short word. */
    private static final double UNLIKE = 0.001;

    /** @param small the same picture, for comparing */
    private record Sight(VideoFrame frame, VideoFrame small) {}

    private record Candidate(Sight sight, double news) {}

    private final List<Sight> chosen = new ArrayList<>();
    private long everyMs = LEAST_APART_MS;
    private @Nullable Candidate candidate;
    private long slot;

    /** Takes the next picture, and the same one small. */
    void accept(VideoFrame frame, VideoFrame small) {
        if (frame.atMs() / everyMs != slot) {
            choose();
            slot = frame.atMs() / everyMs;
        }
        Candidate next = new Candidate(new Sight(frame, small), news(small));
        if (candidate == null || next.news() > candidate.news()) {
            candidate = next;
        }
    }

    /** Ends the stream. */
    List<VideoFrame> finish() {
        choose();
        return chosen.stream().map(Sight::frame).toList();
    }

    /** Whether no change stayed unread for long. */
    boolean complete() {
        return everyMs <= MOST_APART_MS;
    }

    private void choose() {
        if (candidate != null && candidate.news() > UNLIKE) {
            chosen.add(candidate.sight());
            if (chosen.size() * (long) candidate.sight().frame().rgb().length > MOST_BYTES) {
                thin();
            }
        }
        candidate = null;
    }

    private void thin() {
        for (int i = chosen.size() - 2; i > 0; i -= 2) {
            chosen.remove(i);
        }
        everyMs *= 2;
    }

    private double news(VideoFrame small) {
        if (chosen.isEmpty()) {
            return 1;
        }
        VideoFrame last = chosen.getLast().small();
        return last.width() == small.width() && last.height() == small.height() ? unlike(last.rgb(), small.rgb()) : 1;
    }

    private static double unlike(byte[] one, byte[] other) {
        int unlike = 0;
        for (int i = 0; i < one.length; i++) {
            unlike += Math.abs((one[i] & 0xff) - (other[i] & 0xff)) > TOLERANCE ? 1 : 0;
        }
        return (double) unlike / one.length;
    }
}
