package io.gatehouse.eval.replay;

import io.gatehouse.domain.policy.Action;
import io.gatehouse.domain.policy.Decision;
import io.gatehouse.domain.policy.PolicyRef;
import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.eval.metric.Proportion;
import io.gatehouse.store.replay.Period;
import io.gatehouse.store.replay.ShadowedDecision;
import io.gatehouse.store.replay.Span;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** Counts pairs of decisions; its size does not depend on how many. For one replay. */
final class Tally {

    private static final int EXAMPLES = 5;
    private static final int NO_EXAMPLES = 0;

    private final FlipTable flips = new FlipTable(EXAMPLES);
    private final FlipTable withoutCategory = new FlipTable(NO_EXAMPLES);
    private final QualityTable whole = new QualityTable();
    private final Map<Category, CategoryTally> categories = new EnumMap<>(Category.class);
    private int scans;
    private int relabelled;
    private @Nullable Instant newest;
    private @Nullable Instant oldest;

    private static final class CategoryTally {
        private int scored;
        private final FlipTable flips = new FlipTable(NO_EXAMPLES);
        private final QualityTable quality = new QualityTable();
    }

    Tally() {
        for (Category category : Category.values()) {
            categories.put(category, new CategoryTally());
        }
    }

    int scans() {
        return scans;
    }

    /** Pairs come the newest first. */
    void add(ShadowedDecision pair) {
        Decision before = pair.past().decision();
        Decision after = pair.shadow();
        FlipExample example = FlipExample.of(pair);
        scans++;
        newest = newest == null ? pair.past().decidedAt() : newest;
        oldest = pair.past().decidedAt();
        flips.add(before.action(), after.action(), example);
        relabelled += before.action() == after.action() && !before.labels().equals(after.labels()) ? 1 : 0;
        Truth truth = new Truth(pair.past().judgements());
        whole.add(truth.violation(), before.action(), after.action());
        byCategory(pair, truth, example);
    }

    private void byCategory(ShadowedDecision pair, Truth truth, FlipExample example) {
        StrictestActions before = StrictestActions.of(pair.past().decision());
        StrictestActions after = StrictestActions.of(pair.shadow());
        boolean flipped = pair.past().decision().action() != pair.shadow().action();
        Set<Category> scored = pair.past().input().scores().keySet();
        categories.forEach((category, tally) -> {
            tally.scored += scored.contains(category) ? 1 : 0;
            tally.quality.add(truth.of(category), before.of(category), after.of(category));
            attribute(flipped, before.of(category), after.of(category), tally.flips, example);
        });
        attribute(flipped, before.ofOthers(), after.ofOthers(), withoutCategory, example);
    }

    private static void attribute(boolean flipped, Action before, Action after, FlipTable to, FlipExample example) {
        if (flipped && before != after) {
            to.add(before, after, example);
        }
    }

    ReplayReport report(PolicyRef other, Period period, boolean cut, Set<Category> asked) {
        return new ReplayReport(
                other,
                period,
                span(),
                cut,
                new Proportion(flips.unchanged(), scans),
                flips.flips(),
                relabelled,
                categories.entrySet().stream()
                        .map(entry -> change(entry.getKey(), entry.getValue()))
                        .toList(),
                withoutCategory.flips(),
                load(),
                whole.qualities(),
                unscored(asked));
    }

    private Optional<Span> span() {
        return newest == null || oldest == null ? Optional.empty() : Optional.of(new Span(oldest, newest));
    }

    private static CategoryChange change(Category category, CategoryTally tally) {
        return new CategoryChange(category, tally.scored, tally.flips.flips(), tally.quality.qualities());
    }

    private List<Category> unscored(Set<Category> asked) {
        return categories.entrySet().stream()
                .filter(entry -> asked.contains(entry.getKey()) && entry.getValue().scored == 0)
                .map(Map.Entry::getKey)
                .toList();
    }

    private Change load() {
        int both = flips.scans(Action.REVIEW, Action.REVIEW);
        int before = others(action -> flips.scans(Action.REVIEW, action));
        int after = others(action -> flips.scans(action, Action.REVIEW));
        return Change.paired(both, before, after, scans);
    }

    private static int others(ToIntFunction<Action> count) {
        return Arrays.stream(Action.values())
                .filter(action -> action != Action.REVIEW)
                .mapToInt(count)
                .sum();
    }
}
