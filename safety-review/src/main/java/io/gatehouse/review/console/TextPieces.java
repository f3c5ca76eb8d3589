package io.gatehouse.review.console;

import io.gatehouse.domain.signal.Evidence;
import io.gatehouse.domain.signal.Signal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Cuts a text where evidence begins and ends, so that each piece is marked as a whole or not at all. */
final class TextPieces {

    private static final double STRONG = 0.5;

    /**
     * Some characters in a row.
     *
     * @param about the categories that they are evidence of; null for none
     */
    record Piece(String text, @Nullable String about, boolean strong) {}

    private record Mark(String category, int begin, int end, double score) {
        boolean covers(int from, int to) {
            return begin <= from && end >= to;
        }
    }

    private final String text;
    private final List<Mark> marks;

    private TextPieces(String text, List<Mark> marks) {
        this.text = text;
        this.marks = marks;
    }

    /** @param signals those whose evidence may be shown */
    static List<Piece> of(String text, List<Signal> signals) {
        return new TextPieces(
                        text,
                        signals.stream().flatMap(signal -> marks(text, signal)).toList())
                .cut();
    }

    private static Stream<Mark> marks(String text, Signal signal) {
        return signal.evidence().stream()
                .filter(Evidence.Span.class::isInstance)
                .map(Evidence.Span.class::cast)
                .filter(span -> span.begin() < text.length())
                .map(span -> new Mark(
                        signal.category().wireName(),
                        whole(text, span.begin()),
                        whole(text, Math.min(span.end(), text.length())),
                        span.score()))
                .filter(mark -> mark.begin() < mark.end());
    }

    /** No cut goes through a surrogate pair. */
    private static int whole(String text, int at) {
        boolean inside = at > 0
                && at < text.length()
                && Character.isHighSurrogate(text.charAt(at - 1))
                && Character.isLowSurrogate(text.charAt(at));
        return inside ? at - 1 : at;
    }

    private List<Piece> cut() {
        TreeSet<Integer> cuts = new TreeSet<>(List.of(0, text.length()));
        marks.forEach(mark -> cuts.addAll(List.of(mark.begin(), mark.end())));
        List<Piece> pieces = new ArrayList<>();
        int from = 0;
        for (int to : cuts.tailSet(1)) {
            pieces.add(piece(from, to));
            from = to;
        }
        return pieces;
    }

    private Piece piece(int from, int to) {
        List<Mark> over = marks.stream().filter(mark -> mark.covers(from, to)).toList();
        return new Piece(
                text.substring(from, to),
                over.isEmpty()
                        ? null
                        : over.stream().map(Mark::category).distinct().collect(Collectors.joining(", ")),
                over.stream().anyMatch(mark -> mark.score() >= STRONG));
    }
}
