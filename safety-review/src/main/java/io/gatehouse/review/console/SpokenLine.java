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
 * Words that were heard in a recording, told once however many categories they are evidence of.
 *
 * @param second where they begin
 * @param about the categories that they are evidence of, as far as these weigh, with the score
 */
record SpokenLine(String where, String second, String words, List<String> about) {

    private record Heard(Signal signal, Evidence.Transcript piece) {
        private record Place(long startMs, long endMs, String words) {}

        Place place() {
            return new Place(piece.segment().startMs(), piece.segment().endMs(), piece.text());
        }

        String category() {
            return signal.category().wireName() + ' ' + Words.score(piece.score());
        }
    }

    /** In the order in which they were said. */
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
                said.getValue().stream()
                        .filter(heard -> weight.has(heard.signal()))
                        .map(Heard::category)
                        .distinct()
                        .toList());
    }
}
