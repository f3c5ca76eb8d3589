package io.gatehouse.eval.text;

import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.eval.metric.Ranking;
import io.gatehouse.eval.metric.ScoredLabels;
import io.gatehouse.models.text.Attack;
import io.gatehouse.models.text.LabelledText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.function.Function;

/** How much worse texts are told apart once their words are disguised. */
final class Robustness {

    private static final int SAMPLE = 2_000;

    private final List<Category> categories;
    private final Function<List<String>, List<double[]>> scoring;
    private final List<LabelledText> sample;
    private final long seed;

    /** @param texts of which a sample of texts that say something of hate is taken */
    Robustness(
            List<LabelledText> texts,
            List<Category> categories,
            Function<List<String>, List<double[]>> scoring,
            long seed) {
        this.categories = categories;
        this.scoring = scoring;
        this.seed = seed;
        List<LabelledText> known = new ArrayList<>(texts.stream()
                .filter(text -> text.labels().containsKey(Category.HATE))
                .toList());
        Collections.shuffle(known, new Random(seed));
        this.sample = List.copyOf(known.subList(0, Math.min(SAMPLE, known.size())));
    }

    Table table() {
        OptionalDouble plain = auc(sample.stream().map(LabelledText::text).toList());
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("none", Table.number(plain), "", Integer.toString(0)));
        for (Attack attack : Attack.values()) {
            Random random = new Random(seed);
            List<String> attacked = sample.stream()
                    .map(text -> attack.apply(text.text(), random))
                    .toList();
            OptionalDouble auc = auc(attacked);
            rows.add(List.of(
                    attack.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' '),
                    Table.number(auc),
                    Table.number(plain.orElse(0) - auc.orElse(0)),
                    Long.toString(abstained)));
        }
        return new Table(
                "Disguised words",
                "AUROC of hate on " + sample.size()
                        + " held-back texts, of each of which a third of the longer words is"
                        + " disguised. Texts that are then abstained from, and so go to a person, are left out and counted.",
                List.of("disguise", "AUROC", "lost", "abstained"),
                rows);
    }

    private long abstained;

    private OptionalDouble auc(List<String> texts) {
        List<double[]> scores = scoring.apply(texts);
        List<ScoredText> scored = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            scored.add(new ScoredText(sample.get(i), scores.get(i)));
        }
        abstained = scored.stream().filter(text -> !text.isScored()).count();
        ScoredLabels labels = CategoryFigures.labels(
                scored.stream().filter(ScoredText::isScored).toList(), categories, Category.HATE);
        return Ranking.auroc(labels);
    }
}
