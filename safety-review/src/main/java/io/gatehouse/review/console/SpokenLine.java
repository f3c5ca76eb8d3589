package io.gatehouse.review.console;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.gatehouse.domain.signal.Evidence;
import io.gatehouse.domain.signal.Signal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Words that were heard in a recording, or shown as its subtitles, told once however many categories they are evidence
 * of.
 *
 * @param second where they begin
 * @param shown whether they are subtitles, which anybody may have written and nobody need have said
 * @param about the categories that they are evidence of, as far as these weigh, with the score
 */
record SpokenLine(String where, String second, String words, boolean shown, List<String> about) {

    private record Heard(Signal signal, Evidence.Transcript piece) {
        private record Place(long startMs, long endMs, String words, boolean shown) {}

        Place place() {
            return new Place(piece.segment().startMs(), piece.segment().endMs(), piece.text(), piece.inSubtitles());
        }

        String category() {
            return signal.category().wireName() + ' ' + Words.score(piece.score());
        }
    }

    /** In the order in which they come. */
    static List<SpokenLine> of(List<Signal> signals, Weight weight) {
        return signals.stream()
                .flatMap(SpokenLine::heard)
                .sorted(Comparator.comparingLong(heard -> heard.place().startMs()))
                .collect(groupingBy(Heard::place, LinkedHashMap::new, toList()))
                .entrySet()
                .stream()
                .map(entry -> line(entry, weight))
                .toList();
    }

    private static Stream<Heard> heard(Signal signal) {
        return signal.evidence().stream()
                .filter(Evidence.Transcript.class::isInstance)
                .map(piece -> new Heard(signal, (Evidence.Transcript) piece));
    }

    private static SpokenLine line(Map.Entry<Heard.Place, List<Heard>> said, Weight weight) {
        Heard.Place at = said.getKey();
        return new SpokenLine(
                Words.place(at.startMs()) + " to " + Words.place(at.endMs()),
                Words.seconds(at.startMs()),
                at.words(),
                at.shown(),
                said.getValue().stream()
                        .filter(heard -> weight.has(heard.signal()))
                        .map(Heard::category)
                        .distinct()
                        .toList());
    }
}
