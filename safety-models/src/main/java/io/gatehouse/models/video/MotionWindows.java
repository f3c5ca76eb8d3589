package io.gatehouse.models.video;

import io.gatehouse.domain.signal.Deadline;
import io.gatehouse.models.bundle.Settings;
import io.gatehouse.models.media.DecodeException;
import io.gatehouse.models.media.MediaDecoder;
import io.gatehouse.models.media.VideoFrame;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Cuts a stream of pictures into overlapping windows; keeps no more pictures than the last. */
final class MotionWindows {

    /** Pictures a second that should come in. */
    static final double FRAMES_PER_SECOND = 12;

    /** Pixels of the short side of the pictures that should come in. */
    static final int SHORT_SIDE = 64;

    /** Pictures in a window: two seconds. */
    static final int LENGTH = 24;

    static final int STEP = 12;

    /** Two hours, the longest that is decoded. */
    private static final int MOST_FRAMES = 2 * 60 * 60 * 12;

    /** With fewer pictures than this there is too little motion to judge. */
    static final int FEWEST = 12;

    /** Fewer pictures a second than half of those asked for show other steps of motion than the model knows. */
    private static final double LONGEST_MS_APART = 2 * 1000 / FRAMES_PER_SECOND;

    private record Step(long fromMs, long toMs, Flow flow) {}

    private final Deque<Step> steps = new ArrayDeque<>();
    private final List<MotionWindow> windows = new ArrayList<>();
    private @Nullable VideoFrame last;
    private @Nullable Plane lastGrey;
    private int sinceWindow;
    private int nextWindow = LENGTH - 1;
    private boolean skipped;

    static Settings settings() {
        return new Settings(new TreeMap<>(Map.of(
                "framesPerSecond", FRAMES_PER_SECOND,
                "shortSide", SHORT_SIDE,
                "windowFrames", LENGTH,
                "stepFrames", STEP)));
    }

    /** Takes all of a file, from the calling thread. */
    void watch(MediaDecoder decoder, byte[] media, Deadline deadline) throws DecodeException {
        decoder.video(media, FRAMES_PER_SECOND, MOST_FRAMES, SHORT_SIDE, deadline, this::accept);
        finish();
    }

    void accept(VideoFrame frame) {
        if (last != null && !sameSize(last, frame)) {
            startAgain();
        }
        Plane grey = Plane.luminance(frame);
        if (last != null && lastGrey != null && sameSize(last, frame)) {
            add(new Step(last.atMs(), frame.atMs(), Flow.between(lastGrey, grey)));
        }
        last = frame;
        lastGrey = grey;
    }

    /** Ends the stream. */
    void finish() {
        closeLast();
        sinceWindow = 0;
    }

    List<MotionWindow> windows() {
        return List.copyOf(windows);
    }

    /** Whether all of the stream is in some window; not if it was too short or had too few pictures a second. */
    boolean complete() {
        return !windows.isEmpty() && !skipped;
    }

    private static boolean sameSize(VideoFrame one, VideoFrame other) {
        return one.width() == other.width() && one.height() == other.height();
    }

    private void startAgain() {
        closeLast();
        steps.clear();
        sinceWindow = 0;
        nextWindow = LENGTH - 1;
    }

    private void add(Step step) {
        steps.addLast(step);
        if (steps.size() == LENGTH) {
            steps.removeFirst();
        }
        sinceWindow++;
        if (sinceWindow == nextWindow) {
            emit();
        }
    }

    /** What came after the last window, together with as much of what came before as makes a window. */
    private void closeLast() {
        if (sinceWindow > 0 && steps.size() >= FEWEST - 1) {
            emit();
        } else {
            skipped |= sinceWindow > 0;
        }
    }

    private void emit() {
        sinceWindow = 0;
        nextWindow = STEP;
        long startMs = steps.getFirst().fromMs();
        long endMs = steps.getLast().toMs();
        if (endMs > startMs && endMs - startMs <= LONGEST_MS_APART * steps.size()) {
            List<Flow> flows = steps.stream().map(Step::flow).toList();
            windows.add(new MotionWindow(startMs, endMs, MotionFeatures.of(flows)));
        } else {
            skipped = true;
        }
    }
}
