package io.gatehouse.eval.figure;

import io.gatehouse.domain.policy.Action;
import io.gatehouse.domain.policy.Policy;
import io.gatehouse.domain.policy.PolicyLoader;
import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.eval.dataset.Datasheet;
import io.gatehouse.eval.dataset.SliceValues;
import io.gatehouse.eval.dataset.Split;
import io.gatehouse.eval.run.ItemResult;
import io.gatehouse.eval.run.Outcome;
import io.gatehouse.eval.run.RunIdentity;
import io.gatehouse.eval.run.RunResults;
import io.gatehouse.models.text.Attack;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Results that are easy to count. */
public final class Runs {

    public static final Policy POLICY = new PolicyLoader().load("""
            name: small
            version: 1
            taxonomy: 1
            rules:
              - {id: hate-block, category: hate, at-least: 0.9, action: BLOCK}
              - {id: hate-review, category: hate, at-least: 0.5, action: REVIEW}
              - {id: hate-cover-review, when: score("hate") >= 0.2 && content.type == "cover_art", action: REVIEW}
            """);

    private final List<ItemResult> items = new ArrayList<>();
    private final SortedMap<Attack, List<ItemResult>> attacks = new TreeMap<>();

    public static Runs run() {
        return new Runs();
    }

    /** So many items with one score for hate. */
    public Runs with(int count, double score, boolean hate, Map<String, String> slices) {
        return with(count, score, hate, SliceValues.of(slices));
    }

    public Runs with(int count, double score, boolean hate, SliceValues slices) {
        Action action = score >= 0.9 ? Action.BLOCK : score >= 0.5 ? Action.REVIEW : Action.ALLOW;
        return with(count, Outcome.SCORED, Map.of(Category.HATE, score), action, Map.of(Category.HATE, hate), slices);
    }

    /** So many items that the policy lets pass with a label. */
    public Runs labelled(int count, boolean hate, Map<String, String> slices) {
        return with(
                count,
                Outcome.SCORED,
                Map.of(Category.HATE, 0.4),
                Action.LABEL,
                Map.of(Category.HATE, hate),
                SliceValues.of(slices));
    }

    public Runs abstained(int count, Map<Category, Boolean> labels, Map<String, String> slices) {
        return with(count, Outcome.ABSTAINED, Map.of(), Action.REVIEW, labels, SliceValues.of(slices));
    }

    public Runs failed(int count, Map<Category, Boolean> labels, Map<String, String> slices) {
        return with(count, Outcome.FAILED, Map.of(), Action.REVIEW, labels, SliceValues.of(slices));
    }

    private Runs with(
            int count,
            Outcome outcome,
            Map<Category, Double> scores,
            Action action,
            Map<Category, Boolean> labels,
            SliceValues slices) {
        for (int i = 0; i < count; i++) {
            String id = "item-" + items.size();
            Set<Category> flagged = scores.isEmpty() || action == Action.ALLOW ? Set.of() : Set.of(Category.HATE);
            items.add(new ItemResult(id, Split.TEST, outcome, scores, action, flagged, labels, slices));
        }
        return this;
    }

    /** The items so far once more, in a disguise in which so many of the first have this action. */
    public Runs disguised(Attack attack, int first, Action action) {
        attacks.put(
                attack,
                IntStream.range(0, items.size())
                        .mapToObj(i -> i < first ? with(items.get(i), action) : items.get(i))
                        .toList());
        return this;
    }

    private static ItemResult with(ItemResult item, Action action) {
        return new ItemResult(
                item.id(),
                item.split(),
                item.outcome(),
                item.scores(),
                action,
                item.flagged(),
                item.labels(),
                item.slices());
    }

    public Evaluation evaluated() {
        RunIdentity identity = new RunIdentity(
                "small@1",
                "sha256:d",
                List.of("test"),
                items.size(),
                "letters@1",
                "sha256:b",
                "small@1",
                "sha256:p",
                "test");
        Datasheet sheet = new Datasheet("small", "1", "CC0-1.0", "Numbers that are <easy> to count.");
        return Evaluation.of(new RunResults(identity, items), sheet, POLICY, attacks);
    }
}
