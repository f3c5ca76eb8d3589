package io.gatehouse.eval.text;

import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.eval.metric.ScoredLabels;
import io.gatehouse.eval.report.FigureRow;
import io.gatehouse.eval.report.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How well each category is told, by data set and over all. */
final class CategoryFigures {

    static final double OPERATING_POINT = 0.5;

    private CategoryFigures() {}

    static Table of(List<ScoredText> texts, List<Category> categories) {
        List<List<String>> rows = new ArrayList<>();
        for (Category category : categories) {
            Map<String, List<ScoredText>> bySource = texts.stream()
                    .filter(ScoredText::isScored)
                    .filter(text -> text.item().labels().containsKey(category))
                    .collect(Collectors.groupingBy(
                            text -> text.item().source(), LinkedHashMap::new, Collectors.toList()));
            bySource.forEach((source, items) ->
                    rows.add(new FigureRow(category.wireName(), source, labels(items, categories, category)).cells()));
            rows.add(new FigureRow(
                            category.wireName(),
                            "all",
                            labels(
                                    bySource.values().stream()
                                            .flatMap(List::stream)
                                            .toList(),
                                    categories,
                                    category))
                    .cells());
        }
        return new Table(
                "Categories",
                "The whole path of a scan: first stage, encoder, calibration. Texts that are abstained from are left out. "
                        + FigureRow.LEGEND,
                FigureRow.COLUMNS,
                rows);
    }

    static ScoredLabels labels(List<ScoredText> texts, List<Category> categories, Category category) {
        double[] scores = new double[texts.size()];
        boolean[] labels = new boolean[texts.size()];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = texts.get(i).score(categories, category);
            labels[i] = texts.get(i).item().labels().getOrDefault(category, false);
        }
        return ScoredLabels.of(scores, labels);
    }
}
