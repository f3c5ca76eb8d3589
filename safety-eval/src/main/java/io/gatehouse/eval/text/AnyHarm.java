package io.gatehouse.eval.text;

import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.eval.metric.ScoredLabels;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Whether anything is wrong with a text, whatever it is. Profanity is a matter of taste and counts as no harm. */
public final class AnyHarm {

    static final String NAME = "any harm";

    private AnyHarm() {}

    /** One yes is enough to know; without it, a text of which a label is unknown may be harmful all the same. */
    static boolean isKnown(ScoredText text) {
        return isHarmful(text) || categories().allMatch(text.item().labels()::containsKey);
    }

    static boolean isHarmful(ScoredText text) {
        return isHarmful(text.item().labels());
    }

    public static boolean isHarmful(Map<Category, Boolean> labels) {
        return categories().anyMatch(category -> labels.getOrDefault(category, false));
    }

    /** The highest score of a category that counts as harm. */
    static double score(ScoredText text, List<Category> given) {
        return categories()
                .mapToDouble(category -> text.score(given, category))
                .max()
                .orElse(0);
    }

    static ScoredLabels labels(List<ScoredText> texts, List<Category> given) {
        return CategoryFigures.labels(texts, text -> score(text, given), AnyHarm::isHarmful);
    }

    private static Stream<Category> categories() {
        return Stream.of(Category.values()).filter(category -> category != Category.PROFANITY);
    }
}
