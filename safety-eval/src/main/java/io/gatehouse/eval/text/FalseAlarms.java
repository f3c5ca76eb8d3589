package io.gatehouse.eval.text;

import io.gatehouse.domain.policy.Action;
import io.gatehouse.domain.policy.Decision;
import io.gatehouse.domain.policy.Reason;
import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.eval.metric.Proportion;
import io.gatehouse.eval.report.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the default policy makes of harmless held-back texts, and which categories stop them. */
final class FalseAlarms {

    /** Shares of fewer texts would say little. */
    private static final int FEWEST = 50;

    private static final int MOST_FREQUENT = 3;

    private record Decided(ScoredText text, Decision decision) {

        boolean isStopped() {
            return decision.action().atLeast(Action.REVIEW);
        }

        /** Whatever alone would have stopped the text. */
        Stream<String> stoppers() {
            return decision.reasons().stream()
                    .filter(reason -> reason.action().atLeast(Action.REVIEW))
                    .map(FalseAlarms::name)
                    .distinct();
        }
    }

    private FalseAlarms() {}

    static Table of(List<ScoredText> texts, Decisions decisions) {
        List<List<String>> rows = new ArrayList<>();
        rows.addAll(rows("all", decided(texts, text -> text.item().isHarmless(), decisions)));
        rows.addAll(rows("some", decided(texts, FalseAlarms::isHarmlessAsFarAsKnown, decisions)));
        return new Table(
                "False alarms on harmless texts",
                "Held-back texts, each scanned alone by the default policy. Where all labels are known, no category"
                        + " applies; where some are known, hate does not apply and no other category is known to, so that a"
                        + " few of these texts are stopped rightly. What is abstained from is sent to REVIEW; a text may be"
                        + " stopped by several categories. Sources of fewer than " + FEWEST
                        + " such texts have no row of"
                        + " their own.",
                List.of(
                        "source",
                        "labels known",
                        "ALLOW",
                        "LABEL",
                        "REVIEW",
                        "BLOCK",
                        "abstained",
                        "stopped most often by"),
                rows);
    }

    private static boolean isHarmlessAsFarAsKnown(ScoredText text) {
        Map<Category, Boolean> labels = text.item().labels();
        return !text.item().isHarmless() && labels.containsKey(Category.HATE) && !labels.containsValue(true);
    }

    private static List<Decided> decided(List<ScoredText> texts, Predicate<ScoredText> chosen, Decisions decisions) {
        return texts.stream()
                .filter(chosen)
                .map(text -> new Decided(text, decisions.on(text.item().text(), text.scores())))
                .toList();
    }

    private static List<List<String>> rows(String known, List<Decided> texts) {
        Map<String, List<Decided>> bySource = texts.stream()
                .collect(Collectors.groupingBy(one -> one.text().item().source(), TreeMap::new, Collectors.toList()));
        List<List<String>> rows = new ArrayList<>();
        bySource.forEach((source, items) -> {
            if (items.size() >= FEWEST) {
                rows.add(row(source, known, items));
            }
        });
        if (texts.size() >= FEWEST) {
            rows.add(row("all", known, texts));
        }
        return rows;
    }

    private static List<String> row(String source, String known, List<Decided> items) {
        List<String> cells = new ArrayList<>(List.of(source, known));
        for (Action action : Action.values()) {
            cells.add(share(items, one -> one.decision().action() == action));
        }
        cells.add(share(items, one -> !one.text().isScored()));
        cells.add(mostFrequent(items));
        return cells;
    }

    private static String share(List<Decided> items, Predicate<Decided> chosen) {
        return Table.share(new Proportion((int) items.stream().filter(chosen).count(), items.size()));
    }

    private static String mostFrequent(List<Decided> items) {
        return items.stream()
                .filter(Decided::isStopped)
                .flatMap(Decided::stoppers)
                .collect(Collectors.groupingBy(name -> name, Collectors.counting()))
                .entrySet()
                .stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_FREQUENT)
                .map(name -> name.getKey() + " " + name.getValue())
                .collect(Collectors.joining(", "));
    }

    /** A rule that is about no category, as that of missing evidence, is named itself. */
    private static String name(Reason reason) {
        return reason.category().map(Category::wireName).orElse(reason.rule());
    }
}
