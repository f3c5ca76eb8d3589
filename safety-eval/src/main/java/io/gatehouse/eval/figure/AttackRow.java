package io.gatehouse.eval.figure;

import io.gatehouse.domain.policy.Action;
import io.gatehouse.eval.metric.Estimate;
import io.gatehouse.eval.metric.PairedDifference;
import io.gatehouse.eval.metric.Proportion;
import io.gatehouse.eval.run.ItemResult;
import io.gatehouse.eval.run.Outcome;
import java.util.List;
import java.util.function.Predicate;

/**
 * What becomes of harmful texts in one disguise. Held is what a person looks at or the policy blocks; what failed is
 * not, for nobody looked.
 *
 * @param harm a category, or any of them
 * @param texts those that the disguise changes
 * @param plain the share of them that is held without it
 * @param disguised the share that is held with it
 * @param change the second less the first, text by text
 * @param abstained of the texts, how many a person has to read because the disguise leaves nothing to score
 */
public record AttackRow(
        String attack, String harm, int texts, Estimate plain, Estimate disguised, Estimate change, int abstained) {

    private static final long SEED = 1;

    /** A text without its disguise, and with it. */
    record Pair(ItemResult plain, ItemResult disguised) {}

    static AttackRow of(String attack, String harm, List<Pair> pairs) {
        int lost = count(pairs, pair -> isHeld(pair.plain()) && !isHeld(pair.disguised()));
        int gained = count(pairs, pair -> !isHeld(pair.plain()) && isHeld(pair.disguised()));
        return new AttackRow(
                attack,
                harm,
                pairs.size(),
                share(pairs, pair -> isHeld(pair.plain())),
                share(pairs, pair -> isHeld(pair.disguised())),
                new PairedDifference(lost, gained, pairs.size()).estimate(SEED),
                count(pairs, pair -> pair.disguised().outcome() == Outcome.ABSTAINED));
    }

    static boolean isHeld(ItemResult item) {
        return item.outcome() != Outcome.FAILED && item.action().atLeast(Action.REVIEW);
    }

    private static Estimate share(List<Pair> pairs, Predicate<Pair> chosen) {
        return Estimate.share(new Proportion(count(pairs, chosen), pairs.size()));
    }

    private static int count(List<Pair> pairs, Predicate<Pair> chosen) {
        return (int) pairs.stream().filter(chosen).count();
    }
}
