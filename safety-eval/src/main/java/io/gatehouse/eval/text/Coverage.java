package io.gatehouse.eval.text;

import io.gatehouse.domain.policy.Action;
import io.gatehouse.eval.metric.Proportion;
import io.gatehouse.eval.report.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** How many texts of each source are scored at all, and what becomes of the others. */
final class Coverage {

    private Coverage() {}

    static Table of(List<ScoredText> texts, Decisions decisions) {
        List<List<String>> rows = new ArrayList<>();
        texts.stream()
                .collect(Collectors.groupingBy(text -> text.item().source(), TreeMap::new, Collectors.toList()))
                .forEach((source, items) -> rows.add(row(source, items, decisions)));
        return new Table(
                "Coverage",
                "Held-back texts that are scored, and those that are abstained from, because they are in a language that"
                        + " the bundle never learnt (ailuminate_fr_fr is French), or have too few words. The last column is"
                        + " the share of the latter that the default policy sends to a person.",
                List.of("source", "n", "scored", "abstained", "abstained, held for review"),
                rows);
    }

    private static List<String> row(String source, List<ScoredText> items, Decisions decisions) {
        List<ScoredText> unscored =
                items.stream().filter(text -> !text.isScored()).toList();
        return List.of(
                source,
                String.valueOf(items.size()),
                Table.share(share(items, ScoredText::isScored)),
                String.valueOf(unscored.size()),
                unscored.isEmpty()
                        ? "none abstained"
                        : Table.share(share(
                                unscored,
                                text -> decisions
                                        .on(text.item().text(), text.scores())
                                        .action()
                                        .atLeast(Action.REVIEW))));
    }

    private static Proportion share(List<ScoredText> items, Predicate<ScoredText> chosen) {
        return new Proportion((int) items.stream().filter(chosen).count(), items.size());
    }
}
