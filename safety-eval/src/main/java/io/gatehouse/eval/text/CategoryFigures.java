package io.gatehouse.eval.text;

import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.eval.metric.ScoredLabels;
import io.gatehouse.eval.report.FigureRow;
import io.gatehouse.eval.report.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** How well each category is told, by data set and over all. */
final class CategoryFigures {

    static final double OPERATING_POINT = 0.5;

    private CategoryFigures() {}

    static Table of(List<ScoredText> texts, List<Category> categories) {
        List<ScoredText> scored = texts.stream().filter(ScoredText::isScored).toList();
        List<List<String>> rows = new ArrayList<>();
        for (Category category : categories) {
            rows.addAll(rows(
                    category.wireName(),
                    scored,
                    text -> text.item().labels().containsKey(category),
                    items -> labels(items, categories, category)));
        }
        rows.addAll(rows(AnyHarm.NAME, scored, AnyHarm::isKnown, items -> AnyHarm.labels(items, categories)));
        return new Table(
                "Categories",
                "The whole path of a scan: first stage, encoder, calibration. Texts that are abstained from are left out. "
                        + "\"" + AnyHarm.NAME + "\" asks whether any category but profanity applies: its score is the"
                        + " highest of them; its texts are those to which one is known to apply or all are known not to. "
                        + FigureRow.LEGEND,
                FigureRow.COLUMNS,
                rows);
    }

    private static List<List<String>> rows(
            String output,
            List<ScoredText> scored,
            Predicate<ScoredText> known,
            Function<List<ScoredText>, ScoredLabels> labels) {
        List<ScoredText> chosen = scored.stream().filter(known).toList();
        Map<String, List<ScoredText>> bySource = chosen.stream()
                .collect(Collectors.groupingBy(text -> text.item().source(), LinkedHashMap::new, Collectors.toList()));
        List<List<String>> rows = new ArrayList<>();
        bySource.forEach((source, items) -> rows.add(new FigureRow(output, source, labels.apply(items)).cells()));
        rows.add(new FigureRow(output, "all", labels.apply(chosen)).cells());
        return rows;
    }

    static ScoredLabels labels(List<ScoredText> texts, List<Category> categories, Category category) {
        return labels(
                texts,
                text -> text.score(categories, category),
                text -> text.item().labels().getOrDefault(category, false));
    }

    static ScoredLabels labels(
            List<ScoredText> texts, ToDoubleFunction<ScoredText> score, Predicate<ScoredText> label) {
        double[] scores = texts.stream().mapToDouble(score).toArray();
        boolean[] labels = new boolean[scores.length];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = label.test(texts.get(i));
        }
        return ScoredLabels.of(scores, labels);
    }
}
