package io.gatehouse.domain.signal;

import io.gatehouse.domain.taxonomy.Category;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * From what score on somebody wants to see why a category was scored. To find that out costs several times what the
 * score itself does, so nobody looks for evidence that nothing would come of.
 *
 * @param from the lowest such score per category; without an entry there is none
 */
public record Attention(Map<Category, Double> from) {

    /** Where nothing better is known: below it, scores are those of everyday content. */
    public static final double USUAL = 0.1;

    /** Each category from {@link #USUAL} on: for whoever has no policy. */
    public static final Attention EVERYTHING = new Attention(
            Arrays.stream(Category.values()).collect(Collectors.toMap(Function.identity(), category -> USUAL)));

    public Attention {
        from.forEach((category, score) -> Probability.require(score, "the lowest score of " + category));
        from = Map.copyOf(from);
    }

    public boolean isDue(Category category, double score) {
        return score >= from.getOrDefault(category, Double.POSITIVE_INFINITY);
    }
}
