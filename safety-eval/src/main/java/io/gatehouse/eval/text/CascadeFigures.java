package io.gatehouse.eval.text;

import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.eval.metric.Ranking;
import io.gatehouse.eval.metric.ScoredLabels;
import io.gatehouse.eval.report.FigureRow;
import io.gatehouse.eval.report.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

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
            ScoredLabels whole = labels(cascade, categories, category);
            ScoredLabels alone = labels(encoder, categories, category);
            rows.add(List.of(
                    category.wireName(),
                    FigureRow.averagePrecision(labels(first, categories, category)),
                    FigureRow.averagePrecision(alone),
                    FigureRow.averagePrecision(whole),
                    Table.number(Ranking.averagePrecision(alone).orElse(0)
                            - Ranking.averagePrecision(whole).orElse(0))));
        }
        return new Table(
                "Cascade",
                String.format(
                        Locale.ROOT,
                        "Average precision on held-back texts of each stage alone and of both, with 95 %% intervals by a"
                                + " bootstrap; the encoder was asked about"
                                + " %.1f %% of these texts, of which far more are harmful than in uploads.",
                        100 * askedShare),
                List.of("category", "first stage", "encoder", "cascade", "lost"),
                rows);
    }

    private static ScoredLabels labels(List<ScoredText> texts, List<Category> categories, Category category) {
        return CategoryFigures.labels(
                texts.stream()
                        .filter(ScoredText::isScored)
                        .filter(text -> text.item().labels().containsKey(category))
                        .toList(),
                categories,
                category);
    }
}
