package io.gatehouse.eval.replay;

import io.gatehouse.domain.policy.Action;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Precision and recall of each action that either policy took, all of them counted as what they are at least. */
final class QualityTable {

    private static final List<Action> FLAGS = List.of(Action.LABEL, Action.REVIEW, Action.BLOCK);

    private final Map<Action, Crosstab> seen = new EnumMap<>(Action.class);
    private final Set<Action> taken = EnumSet.noneOf(Action.class);

    QualityTable() {
        FLAGS.forEach(action -> seen.put(action, new Crosstab()));
    }

    void add(Optional<Boolean> applies, Action before, Action after) {
        taken.add(before);
        taken.add(after);
        applies.ifPresent(truth ->
                seen.forEach((flag, crosstab) -> crosstab.add(truth, before.atLeast(flag), after.atLeast(flag))));
    }

    List<Quality> qualities() {
        return seen.entrySet().stream()
                .filter(entry -> taken.contains(entry.getKey()))
                .map(entry -> Quality.of(entry.getKey(), entry.getValue()))
                .toList();
    }
}
