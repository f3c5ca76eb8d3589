package io.gatehouse.store.sampling;

import io.gatehouse.store.replay.Period;
import java.util.List;

/**
 * What an audit drew, and from what.
 *
 * @param complete whether all decisions of the period were there to be drawn, and not the newest alone
 * @param seed the same seed draws the same decisions
 * @param cuts where a band of scores ends and the next begins
 * @param strata every stratum that there is
 */
public record Draw(
        Period period,
        boolean complete,
        long seed,
        List<Double> cuts,
        List<DrawnStratum> strata,
        List<DrawnDecision> decisions) {

    public Draw {
        cuts = List.copyOf(cuts);
        strata = List.copyOf(strata);
        decisions = List.copyOf(decisions);
    }

    /** How many decisions there were to draw from. */
    public int population() {
        return strata.stream().mapToInt(DrawnStratum::population).sum();
    }
}
