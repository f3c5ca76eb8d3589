package io.gatehouse.models.text;

import io.gatehouse.domain.signal.Evidence;
import io.gatehouse.models.text.TextWindows.Window;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Finds the words without which a score would be lower: Zeiler and Fergus, 2014, on text. */
final class Occlusion {

    private static final int MOST_PIECES = 10;
    private static final int MOST_SPANS = 5;

    /** A further piece that carries less of the score than this is not worth a reviewer's look. */
    private static final double SMALLEST_SHARE = 0.05;

    private final TextFeatures features;
    private final Window window;
    private final List<Window> pieces;

    /** Cuts the window into at most {@value #MOST_PIECES} pieces of whole words. */
    Occlusion(TextFeatures features, Window window) {
        this.features = features;
        this.window = window;
        int words = window.end() - window.begin();
        int size = Math.max(1, Math.ceilDiv(words, MOST_PIECES));
        this.pieces = IntStream.iterate(window.begin(), begin -> begin < window.end(), begin -> begin + size)
                .mapToObj(begin -> new Window(begin, Math.min(window.end(), begin + size)))
                .toList();
    }

    /** The numbers of the pieces, from 0. */
    List<Integer> pieces() {
        return IntStream.range(0, pieces.size()).boxed().toList();
    }

    /** The first stage's inputs: for each of some pieces the window without it. */
    List<int[]> ngramsWithout(Collection<Integer> some) {
        return some.stream()
                .map(piece -> features.ngrams(window, inside(piece)))
                .toList();
    }

    /** The encoder's inputs: for each of some pieces the window without it. */
    List<int[]> inputsWithout(Collection<Integer> some) {
        return some.stream()
                .map(piece -> features.pieces(window, inside(piece)))
                .toList();
    }

    private IntPredicate inside(int piece) {
        Window left = pieces.get(piece);
        return word -> word >= left.begin() && word < left.end();
    }

    /**
     * The pieces that matter most, strongest first.
     *
     * @param score with all words
     * @param without by the number of a piece, the score without it; pieces that are not in it are not looked at
     */
    List<Evidence> spans(double score, Map<Integer, Double> without) {
        List<Map.Entry<Integer, Double>> byWeight = without.entrySet().stream()
                .filter(piece -> piece.getValue() < score)
                .sorted(Map.Entry.<Integer, Double>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_SPANS)
                .toList();
        List<Evidence> spans = new ArrayList<>();
        for (Map.Entry<Integer, Double> piece : byWeight) {
            double share = (score - piece.getValue()) / score;
            // Where many words say the same, none carries much; the strongest is shown all the same.
            if (spans.isEmpty() || share >= SMALLEST_SHARE) {
                spans.add(span(pieces.get(piece.getKey()), share));
            }
        }
        return spans;
    }

    private Evidence.Span span(Window piece, double share) {
        List<Token> words = features.tokens().subList(piece.begin(), piece.end());
        return new Evidence.Span(words.getFirst().begin(), words.getLast().end(), Math.min(1, share));
    }
}
