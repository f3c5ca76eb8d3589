package io.gatehouse.eval.text;

import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.eval.metric.Ranking;
import io.gatehouse.eval.report.Table;
import io.gatehouse.models.text.Attack;
import io.gatehouse.models.text.LabelledText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
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
        List<double[]> plain =
                scoring.apply(sample.stream().map(LabelledText::text).toList());
        List<List<String>> rows = new ArrayList<>();
        rows.add(row("none", plain, plain));
        for (Attack attack : Attack.values()) {
            Random random = new Random(seed);
            List<double[]> attacked = scoring.apply(sample.stream()
                    .map(text -> attack.apply(text.text(), random))
                    .toList());
            rows.add(row(attack.name().toLowerCase(Locale.ROOT).replace('_', ' '), plain, attacked));
        }
        return new Table(
                "Disguised words",
                "AUROC of hate on " + sample.size()
                        + " held-back texts, of each of which a third of the longer words is"
                        + " disguised. Abstained are those that go to a person unread once they are disguised; both AUROCs"
                        + " are of the n texts that are scored with and without the disguise.",
                List.of("disguise", "n", "AUROC plain", "AUROC disguised", "lost", "abstained"),
                rows);
    }

    private List<String> row(String name, List<double[]> plain, List<double[]> attacked) {
        List<ScoredText> before = new ArrayList<>();
        List<ScoredText> after = new ArrayList<>();
        for (int i = 0; i < sample.size(); i++) {
            if (plain.get(i).length > 0 && attacked.get(i).length > 0) {
                before.add(new ScoredText(sample.get(i), plain.get(i)));
                after.add(new ScoredText(sample.get(i), attacked.get(i)));
            }
        }
        OptionalDouble one = auroc(before);
        OptionalDouble other = auroc(after);
        long abstained = attacked.stream().filter(scores -> scores.length == 0).count();
        return List.of(
                name,
                Integer.toString(after.size()),
                Table.number(one),
                Table.number(other),
                one.isPresent() && other.isPresent() ? Table.number(one.getAsDouble() - other.getAsDouble()) : "-",
                Long.toString(abstained));
    }

    private OptionalDouble auroc(List<ScoredText> texts) {
        return Ranking.auroc(CategoryFigures.labels(texts, categories, Category.HATE));
    }
}
