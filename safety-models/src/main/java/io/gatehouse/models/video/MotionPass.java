package io.gatehouse.models.video;

import io.gatehouse.domain.signal.AbstentionReason;
import io.gatehouse.domain.signal.BundleRef;
import io.gatehouse.domain.signal.Deadline;
import io.gatehouse.domain.signal.Evidence;
import io.gatehouse.domain.signal.Gap;
import io.gatehouse.domain.signal.Signal;
import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.models.bundle.Calibration;
import io.gatehouse.models.media.DecodeException;
import io.gatehouse.models.media.MediaDecoder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Judges how things move; the worst window speaks for the video. */
record MotionPass(MotionModel model, BundleRef bundle, Category category, Calibration calibration) {

    static final String ASPECT = "motion";

    private static final int MOST_EVIDENCE = 5;

    private record Scored(MotionWindow window, double score) {}

    Findings watch(MediaDecoder decoder, byte[] media, Deadline deadline) throws DecodeException {
        MotionWindows windows = new MotionWindows();
        windows.watch(decoder, media, deadline);
        List<Gap> gaps = windows.complete() ? List.of() : List.of(new Gap(ASPECT, AbstentionReason.BLANK.wireName()));
        return windows.windows().isEmpty()
                ? new Findings(List.of(), gaps)
                : new Findings(List.of(signal(windows.windows())), gaps);
    }

    private Signal signal(List<MotionWindow> windows) {
        float[] logits =
                model.logits(windows.stream().map(MotionWindow::features).toList());
        List<Scored> strongest = IntStream.range(0, logits.length)
                .mapToObj(i -> new Scored(windows.get(i), calibration.apply(logits[i])))
                .sorted(Comparator.comparingDouble(Scored::score).reversed())
                .toList();
        return new Signal(category, strongest.getFirst().score(), bundle, evidence(strongest));
    }

    /** Windows that do not overlap, strongest first. */
    private static List<Evidence> evidence(List<Scored> strongest) {
        List<Scored> taken = new ArrayList<>();
        for (Scored next : strongest) {
            boolean shown = taken.stream().anyMatch(one -> one.window().overlaps(next.window()));
            if (next.score() >= VideoClassifier.WORTH_SHOWING && !shown && taken.size() < MOST_EVIDENCE) {
                taken.add(next);
            }
        }
        return taken.stream()
                .<Evidence>map(one -> new Evidence.Segment(
                        one.window().startMs(), one.window().endMs(), Optional.of(ASPECT), one.score()))
                .toList();
    }
}
