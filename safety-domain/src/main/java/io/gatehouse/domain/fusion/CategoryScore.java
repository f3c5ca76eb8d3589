package io.gatehouse.domain.fusion;

import io.gatehouse.domain.signal.Probability;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One category's score for the whole item.
 *
 * @param score calibrated probability in 0..1
 * @param contributions each part's own score, by part id, in the order of the parts
 */
public record CategoryScore(double score, Map<String, Double> contributions) {

    private static final int TOP_SEVERITY = 7;

    public CategoryScore {
        Probability.require(score, "a fused score");
        contributions = Collections.unmodifiableMap(new LinkedHashMap<>(contributions));
    }

    /** 0 (nothing) to 7 (certain): the score in eight steps, 7 for a score of 1 only. */
    public int severity() {
        return (int) Math.floor(score * TOP_SEVERITY);
    }
}
