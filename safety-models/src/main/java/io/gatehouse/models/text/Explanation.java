package io.gatehouse.models.text;

import io.gatehouse.domain.signal.Evidence;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What is known of a window once some of its pieces were left out, one after another.
 *
 * @param without by the number of a piece, the scores of the window without it, per category
 */
record Explanation(Occlusion occlusion, Map<Integer, double[]> without) {

    /** The words that carry a score, the strongest first; none where the score stays as high without any piece. */
    List<Evidence> of(int category, double score) {
        return occlusion.spans(
                score,
                without.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, piece -> piece.getValue()[category])));
    }

    /** Whether each of these scores falls below half without some piece, so that none could matter much more. */
    boolean explains(List<Integer> categories, double[] scores) {
        return categories.stream()
                .allMatch(category -> without.values().stream().anyMatch(row -> row[category] < scores[category] / 2));
    }

    Explanation and(Explanation other) {
        Map<Integer, double[]> both = new HashMap<>(without);
        both.putAll(other.without());
        return new Explanation(occlusion, both);
    }
}
