package io.gatehouse.eval.audit;

/**
 * How much an audit looks at.
 *
 * @param budget how many items it draws, fewer where there are fewer
 * @param fewest how many of them each stratum gets, however little it is expected to tell, where it has as many and the
 *     budget goes round
 */
public record AuditPlan(int budget, int fewest, ScoreBands bands) {

    public AuditPlan {
        if (budget < 1) {
            throw new IllegalArgumentException("an audit draws at least one item, but was asked for " + budget);
        }
        if (fewest < 0) {
            throw new IllegalArgumentException("no stratum can get " + fewest + " items");
        }
    }
}
