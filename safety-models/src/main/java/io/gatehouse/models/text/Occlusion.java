package io.gatehouse.models.text;

import io.gatehouse.domain.signal.Evidence;
import io.gatehouse.models.text.TextWindows.Window;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Finds the words without which a score would be lower: Zeiler and Fergus, 2014, on text. */
final class Occlusion {

    private static final int MOST_PIECES = 10;
    private static final int MOST_SPANS = 5;

    /** A further piece that carries less of the score than this is not worth a reviewer's look. */
    private static final double SMALLEST_SHARE = 0.05;

    private final TextFeatures features;
    private final List<Window> pieces;
    private final List<int[]> masked;

    /** Cuts the window into at most {@value #MOST_PIECES} pieces of whole words. */
    Occlusion(TextFeatures features, Window window) {
        this.features = features;
        int words = window.end() - window.begin();
        int size = Math.max(1, Math.ceilDiv(words, MOST_PIECES));
        this.pieces = IntStream.iterate(window.begin(), begin -> begin < window.end(), begin -> begin + size)
                .mapToObj(begin -> new Window(begin, Math.min(window.end(), begin + size)))
                .toList();
        this.masked = pieces.stream()
                .map(piece -> features.pieces(window, word -> word >= piece.begin() && word < piece.end()))
                .toList();
    }

    /** One input per piece: the window without it. */
    List<int[]> inputs() {
        return masked;
    }

    /**
     * The pieces that matter most, strongest first.
     *
     * @param score with all words
     * @param without as many scores as {@link #inputs}
     */
    List<Evidence> spans(double score, double[] without) {
        List<Integer> byWeight = IntStream.range(0, pieces.size())
                .filter(i -> without[i] < score)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> without[i]))
                .toList();
        List<Evidence> spans = new ArrayList<>();
        for (int piece : byWeight.subList(0, Math.min(MOST_SPANS, byWeight.size()))) {
            double share = (score - without[piece]) / score;
            // Where many words say the same, none carries much; the strongest is shown all the same.
            if (spans.isEmpty() || share >= SMALLEST_SHARE) {
                spans.add(span(pieces.get(piece), share));
            }
        }
        return spans;
    }

    private Evidence.Span span(Window piece, double share) {
        List<Token> words = features.tokens().subList(piece.begin(), piece.end());
        return new Evidence.Span(words.getFirst().begin(), words.getLast().end(), Math.min(1, share));
    }
}
