package io.gatehouse.models.text;

import io.gatehouse.domain.signal.Deadline;
import io.gatehouse.models.batching.MicroBatcher;
import io.gatehouse.models.text.TextWindows.Window;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;

/**
 * Looks for the words that carry a window's scores. The encoder says by how much, once for each piece that is left out;
 * which pieces are worth that, the n-grams say for next to nothing.
 */
final class Explainer {

    /**
     * How many pieces the encoder leaves out for a score, before all of them where these carry too little of it:
     * docs/decisions/0007-an-encoder-behind-ngrams.md.
     */
    private static final int LIKELIEST = 4;

    private final MicroBatcher<List<int[]>, List<FirstScores>> ngrams;
    private final MicroBatcher<List<int[]>, List<double[]>> encoder;

    Explainer(MicroBatcher<List<int[]>, List<FirstScores>> ngrams, MicroBatcher<List<int[]>, List<double[]>> encoder) {
        this.ngrams = ngrams;
        this.encoder = encoder;
    }

    /**
     * @param categories whose scores are to be explained, by their number
     * @param scores of the window, per category
     * @param windows of the whole text
     */
    CompletableFuture<Explanation> explain(
            TextFeatures features,
            Window window,
            List<Integer> categories,
            double[] scores,
            int windows,
            Deadline deadline) {
        Occlusion occlusion = new Occlusion(features, window);
        List<Integer> pieces = occlusion.pieces();
        if (pieces.size() <= LIKELIEST) {
            return leftOut(occlusion, pieces, windows, deadline);
        }
        return ngrams.submit(occlusion.ngramsWithout(pieces), deadline).thenCompose(first -> {
            Set<Integer> likely = likeliest(pieces, first, categories);
            return leftOut(occlusion, likely, windows, deadline)
                    .thenCompose(found -> likely.size() == pieces.size() || found.explains(categories, scores)
                            ? CompletableFuture.completedFuture(found)
                            : leftOut(occlusion, others(pieces, likely), windows, deadline)
                                    .thenApply(found::and));
        });
    }

    /** For each category the pieces without which the n-grams' score is the lowest. */
    private static Set<Integer> likeliest(List<Integer> pieces, List<FirstScores> without, List<Integer> categories) {
        Set<Integer> likeliest = new TreeSet<>();
        for (int category : categories) {
            pieces.stream()
                    .sorted(Comparator.comparingDouble(
                            piece -> without.get(piece).scores()[category]))
                    .limit(LIKELIEST)
                    .forEach(likeliest::add);
        }
        return likeliest;
    }

    private static List<Integer> others(List<Integer> pieces, Set<Integer> likely) {
        return pieces.stream().filter(piece -> !likely.contains(piece)).toList();
    }

    private CompletableFuture<Explanation> leftOut(
            Occlusion occlusion, Collection<Integer> pieces, int windows, Deadline deadline) {
        return encoder.submit(occlusion.inputsWithout(pieces), deadline)
                .thenApply(rows -> new Explanation(occlusion, byPiece(pieces, rows, windows)));
    }

    private static Map<Integer, double[]> byPiece(Collection<Integer> pieces, List<double[]> rows, int windows) {
        List<Integer> numbers = new ArrayList<>(pieces);
        Map<Integer, double[]> byPiece = new HashMap<>();
        for (int i = 0; i < numbers.size(); i++) {
            byPiece.put(numbers.get(i), ManyWindows.lowered(rows.get(i), windows));
        }
        return byPiece;
    }
}
