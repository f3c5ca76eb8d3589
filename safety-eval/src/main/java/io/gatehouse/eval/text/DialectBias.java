package io.gatehouse.eval.text;

import io.gatehouse.domain.policy.Action;
import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.eval.metric.Proportion;
import io.gatehouse.eval.report.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Whether harmless texts are taken for harm for the dialect that they are written in.
 *
 * <p>Sap et al., "The risk of racial bias in hate speech detection", 2019, compare false alarm rates between dialects.
 */
final class DialectBias {

    /** Its annotators called a text hateful, offensive or neither. */
    private static final String SOURCE = "davidson";

    /** A way to take a harmless text for harm. */
    private record Alarm(String name, Predicate<ScoredText> chosen, Predicate<ScoredText> raised) {

        Proportion of(List<ScoredText> texts) {
            List<ScoredText> items = texts.stream().filter(chosen).toList();
            return new Proportion((int) items.stream().filter(raised).count(), items.size());
        }
    }

    private final List<Category> categories;
    private final List<Alarm> alarms;

    DialectBias(List<Category> categories, Decisions decisions) {
        this.categories = categories;
        this.alarms = List.of(
                told("hate at 0.5", Category.HATE),
                told("harassment at 0.5", Category.HARASSMENT),
                new Alarm("any harm at 0.5", ScoredText::isScored, text -> isTold(AnyHarm.score(text, categories))),
                new Alarm(
                        "REVIEW or BLOCK",
                        text -> true,
                        text -> decisions
                                .on(text.item().text(), text.scores())
                                .action()
                                .atLeast(Action.REVIEW)),
                new Alarm("abstained", text -> true, text -> !text.isScored()));
    }

    private Alarm told(String name, Category category) {
        return new Alarm(name, ScoredText::isScored, text -> isTold(text.score(categories, category)));
    }

    private static boolean isTold(double score) {
        return score >= CategoryFigures.OPERATING_POINT;
    }

    Table table(List<ScoredText> texts) {
        Map<Boolean, List<ScoredText>> byDialect = texts.stream()
                .filter(DialectBias::isNeither)
                .collect(Collectors.partitioningBy(
                        text -> Dialect.looksAfricanAmerican(text.item().text())));
        List<ScoredText> marked = byDialect.getOrDefault(true, List.of());
        List<ScoredText> others = byDialect.getOrDefault(false, List.of());
        return new Table(
                "Dialect bias",
                "False alarms on held-back texts of " + SOURCE + " that its annotators called neither hateful nor"
                        + " offensive: those with a sign of African-American English (habitual be, a dropped copula,"
                        + " \"finna\", \"y'all\" and the like) and the others. The signs are a proxy: others write some of"
                        + " them, mockery shows them too, and most texts in the dialect show none. The third row is the"
                        + " first less the second. Texts that are abstained from have no score.",
                columns(),
                List.of(
                        row("signs of African-American English", marked),
                        row("no such sign", others),
                        differences(marked, others)));
    }

    /** Only of what is neither is harassment known. */
    private static boolean isNeither(ScoredText text) {
        Map<Category, Boolean> labels = text.item().labels();
        return text.item().source().equals(SOURCE)
                && !labels.getOrDefault(Category.HATE, true)
                && !labels.getOrDefault(Category.HARASSMENT, true);
    }

    private List<String> columns() {
        List<String> columns = new ArrayList<>(List.of("texts", "n"));
        alarms.forEach(alarm -> columns.add(alarm.name()));
        return columns;
    }

    private List<String> row(String name, List<ScoredText> texts) {
        List<String> cells = new ArrayList<>(List.of(name, Integer.toString(texts.size())));
        alarms.forEach(alarm -> cells.add(Table.share(alarm.of(texts))));
        return cells;
    }

    private List<String> differences(List<ScoredText> marked, List<ScoredText> others) {
        List<String> cells = new ArrayList<>(List.of("difference", ""));
        alarms.forEach(alarm -> cells.add(difference(alarm.of(marked), alarm.of(others))));
        return cells;
    }

    private static String difference(Proportion one, Proportion other) {
        return one.value().isPresent() && other.value().isPresent()
                ? Table.number(one.value().getAsDouble() - other.value().getAsDouble())
                : "-";
    }
}
