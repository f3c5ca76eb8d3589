package io.gatehouse.eval.text;

import io.gatehouse.domain.policy.Action;
import io.gatehouse.domain.policy.Decision;
import io.gatehouse.domain.policy.Reason;
import io.gatehouse.eval.metric.Proportion;
import io.gatehouse.eval.report.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Which harmless held-back texts the default policy would not let pass, and why. */
final class FalseAlarms {

    private static final int FEWEST = 50;

    private FalseAlarms() {}

    static Table of(List<ScoredText> texts, Decisions decisions) {
        Map<String, List<ScoredText>> bySource = texts.stream()
                .filter(text -> text.item().isHarmless())
                .collect(Collectors.groupingBy(text -> text.item().source(), TreeMap::new, Collectors.toList()));
        List<List<String>> rows = new ArrayList<>();
        bySource.forEach((source, items) -> {
            if (items.size() >= FEWEST) {
                rows.add(row(source, items, decisions));
            }
        });
        return new Table(
                "False alarms on harmless texts",
                "Held-back texts of which it is known that no category applies, each scanned alone by the default policy.",
                List.of("source", "held for review or blocked", "labelled", "abstained", "most frequent rules"),
                rows);
    }

    private static List<String> row(String source, List<ScoredText> items, Decisions decisions) {
        List<Decision> all = items.stream()
                .map(text -> decisions.on(text.item().text(), text.scores()))
                .toList();
        List<Decision> stopped = all.stream()
                .filter(decision -> decision.action().atLeast(Action.REVIEW))
                .toList();
        return List.of(
                source,
                Table.share(new Proportion(stopped.size(), all.size())),
                Long.toString(all.stream()
                        .filter(decision -> decision.action() == Action.LABEL)
                        .count()),
                Long.toString(items.stream().filter(text -> !text.isScored()).count()),
                mostFrequent(stopped));
    }

    private static String mostFrequent(List<Decision> stopped) {
        return stopped.stream()
                .flatMap(decision ->
                        decision.reasons().stream().map(Reason::rule).limit(1))
                .collect(Collectors.groupingBy(rule -> rule, Collectors.counting()))
                .entrySet()
                .stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(3)
                .map(rule -> rule.getKey() + " " + rule.getValue())
                .collect(Collectors.joining(", "));
    }
}
