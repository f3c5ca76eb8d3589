package io.gatehouse.eval.replay;

import io.gatehouse.domain.policy.PolicyRef;
import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.eval.metric.Proportion;
import io.gatehouse.store.replay.Period;
import io.gatehouse.store.replay.Span;
import java.util.List;
import java.util.Optional;

/**
 * What another policy would have made of decisions of the past.
 *
 * @param other the policy that decided again
 * @param span from the oldest to the newest decision that was looked at; empty if there was none
 * @param cut whether the period holds older decisions, which were not looked at
 * @param agreement scans that keep their action, out of all
 * @param flips for each pair of actions that occurred, also where they are the same
 * @param relabelled scans that keep their action but not their labels
 * @param flipsWithoutCategory of the scans that flipped, those that rules about no category took from one action to
 *     another, such as the one about missing evidence
 * @param load scans that wait for a reviewer, out of all
 * @param whole on scans that reviewers labelled: whether they violate anything, and what was done to them as a whole
 * @param unscored categories that the other policy asks about and no scan was scored for: nothing is known of them here
 */
public record ReplayReport(
        PolicyRef other,
        Period period,
        Optional<Span> span,
        boolean cut,
        Proportion agreement,
        List<Flips> flips,
        int relabelled,
        List<CategoryChange> categories,
        List<Flips> flipsWithoutCategory,
        Change load,
        List<Quality> whole,
        List<Category> unscored) {

    public ReplayReport {
        flips = List.copyOf(flips);
        categories = List.copyOf(categories);
        flipsWithoutCategory = List.copyOf(flipsWithoutCategory);
        whole = List.copyOf(whole);
        unscored = List.copyOf(unscored);
    }

    public int scans() {
        return agreement.trials();
    }
}
