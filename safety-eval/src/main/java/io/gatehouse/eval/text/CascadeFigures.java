package io.gatehouse.eval.text;

import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.eval.metric.Ranking;
import io.gatehouse.eval.report.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** What the first stage costs in quality, and how much work it takes off the encoder. */
final class CascadeFigures {

    private CascadeFigures() {}

    /** @param askedShare of windows that the encoder saw in the cascade, in 0..1 */
    static Table of(
            List<ScoredText> cascade,
            List<ScoredText> encoder,
            List<ScoredText> first,
            List<Category> categories,
            double askedShare) {
        List<List<String>> rows = new ArrayList<>();
        for (Category category : categories) {
            OptionalDouble whole = averagePrecision(cascade, categories, category);
            OptionalDouble alone = averagePrecision(encoder, categories, category);
            rows.add(List.of(
                    category.wireName(),
                    Table.number(averagePrecision(first, categories, category)),
                    Table.number(alone),
                    Table.number(whole),
                    Table.number(alone.orElse(0) - whole.orElse(0))));
        }
        return new Table(
                "Cascade",
                String.format(
                        Locale.ROOT,
                        "Average precision on held-back texts of each stage alone and of both; the encoder was asked about"
                                + " %.1f %% of these texts, of which far more are harmful than in uploads.",
                        100 * askedShare),
                List.of("category", "first stage", "encoder", "cascade", "lost"),
                rows);
    }

    private static OptionalDouble averagePrecision(
            List<ScoredText> texts, List<Category> categories, Category category) {
        return Ranking.averagePrecision(CategoryFigures.labels(
                texts.stream()
                        .filter(ScoredText::isScored)
                        .filter(text -> text.item().labels().containsKey(category))
                        .toList(),
                categories,
                category));
    }
}
