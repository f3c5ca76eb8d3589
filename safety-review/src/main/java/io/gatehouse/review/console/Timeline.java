package io.gatehouse.review.console;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.gatehouse.domain.signal.Evidence;
import io.gatehouse.domain.signal.Signal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where in a recording evidence lies. How long the recording is only its player knows, so that places are told in
 * milliseconds.
 *
 * @param untilMs where the last piece of evidence ends; 0 if there is none
 */
record Timeline(List<Lane> lanes, long untilMs) {

    /** The evidence of a category, in the order in which it is played. */
    record Lane(String category, List<Mark> marks) {}

    /** @param label for whoever hears the page */
    record Mark(String category, long fromMs, long toMs, String second, String label) {
        private static Mark of(Signal signal, long fromMs, long toMs, double score) {
            String category = signal.category().wireName();
            String at = Words.place(fromMs) + (toMs > fromMs ? " to " + Words.place(toMs) : "");
            return new Mark(
                    category,
                    fromMs,
                    toMs,
                    Words.seconds(fromMs),
                    "Play " + category + " at " + at + ", score " + Words.score(score));
        }
    }

    static Timeline of(List<Signal> signals) {
        List<Mark> marks = signals.stream()
                .flatMap(Timeline::marks)
                .sorted(Comparator.comparingLong(Mark::fromMs))
                .toList();
        List<Lane> lanes =
                marks.stream().collect(groupingBy(Mark::category, LinkedHashMap::new, toList())).entrySet().stream()
                        .map(entry -> new Lane(entry.getKey(), entry.getValue()))
                        .toList();
        return new Timeline(lanes, marks.stream().mapToLong(Mark::toMs).max().orElse(0));
    }

    private static Stream<Mark> marks(Signal signal) {
        return signal.evidence().stream().mapMulti((piece, add) -> {
            switch (piece) {
                case Evidence.Segment at when at.ofCover() -> {}
                case Evidence.Segment at -> add.accept(Mark.of(signal, at.startMs(), at.endMs(), at.score()));
                case Evidence.Transcript(String words, Evidence.Segment at) ->
                    add.accept(Mark.of(signal, at.startMs(), at.endMs(), at.score()));
                case Evidence.Frame(long atMs, double score) -> add.accept(Mark.of(signal, atMs, atMs, score));
                default -> {}
            }
        });
    }

    /** All marks, which the drawing of a sound shows in one. */
    public List<Mark> marks() {
        return lanes.stream().flatMap(lane -> lane.marks().stream()).toList();
    }

    public String until() {
        return Words.place(untilMs);
    }
}
