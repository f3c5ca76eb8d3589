package io.gatehouse.eval.text;

import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.eval.metric.Proportion;
import io.gatehouse.eval.report.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.DoubleStream;

/** What a threshold of a category would find and what it would stop, on the texts that the trainer calibrated on. */
final class ThresholdFigures {

    private static final double[] THRESHOLDS = {0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95};

    private ThresholdFigures() {}

    static Table of(List<ScoredText> texts, List<Category> categories) {
        List<ScoredText> scored = texts.stream().filter(ScoredText::isScored).toList();
        List<List<String>> rows = new ArrayList<>();
        for (Category category : categories) {
            DoubleStream.of(THRESHOLDS)
                    .mapToObj(at -> row(scored, categories, category, at))
                    .forEach(rows::add);
        }
        return new Table(
                "Thresholds",
                "Of each category, what a threshold would find and what it would stop, on the calibration split, which"
                        + " is neither trained on nor held back. Everyday comments are harmless ones of a forum. Ranges"
                        + " are exact 95 % intervals.",
                List.of("category", "at least", "recall", "precision", "everyday comments stopped"),
                rows);
    }

    private static List<String> row(List<ScoredText> scored, List<Category> categories, Category category, double at) {
        Predicate<ScoredText> flagged = text -> text.score(categories, category) >= at;
        Predicate<ScoredText> yes = text -> text.item().labels().getOrDefault(category, false);
        Predicate<ScoredText> known = text -> text.item().labels().containsKey(category);
        return List.of(
                category.wireName(),
                String.valueOf(at),
                share(scored, yes, flagged),
                share(scored, known.and(flagged), yes),
                share(scored, text -> text.item().isHarmless() && text.item().isEveryday(), flagged));
    }

    private static String share(List<ScoredText> texts, Predicate<ScoredText> of, Predicate<ScoredText> chosen) {
        List<ScoredText> all = texts.stream().filter(of).toList();
        return Table.share(new Proportion((int) all.stream().filter(chosen).count(), all.size()));
    }
}
