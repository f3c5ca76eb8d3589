package io.gatehouse.eval.replay;

import io.gatehouse.eval.metric.Proportion;
import java.util.List;
import java.util.stream.Stream;

/**
 * A proportion under two policies, seen on the same scans.
 *
 * @param low with {@code high} the interval that covers the true difference {@code after - before} in at least 95 % of
 *     all samples
 */
public record Change(Proportion before, Proportion after, double low, double high) {

    /** From fewer scans a proportion says more about luck than about a policy. */
    public static final int ENOUGH = 20;

    private static final double RISK = 0.05;

    /** A share of scans that counts for so much in a difference. */
    private record Term(double weight, Proportion share) {

        boolean counts() {
            return weight != 0 && share.trials() > 0;
        }

        double least(double confidence) {
            return weight * (weight > 0 ? share.lowerBound(confidence) : share.upperBound(confidence));
        }

        double most(double confidence) {
            return weight * (weight > 0 ? share.upperBound(confidence) : share.lowerBound(confidence));
        }
    }

    /** Whether both sides rest on enough scans to be told. */
    public boolean enough() {
        return Math.min(before.trials(), after.trials()) >= ENOUGH;
    }

    /** How much more it is after than before; NaN where either side rests on nothing. */
    public double difference() {
        return after.value().orElse(Double.NaN) - before.value().orElse(Double.NaN);
    }

    /**
     * The share of what is flagged that is truly so. What both flag, what only the first and what only the second flags
     * are three samples that share no scan; the difference is a sum of their three shares.
     */
    static Change ofPrecision(Crosstab seen) {
        Proportion both = seen.right(true, true);
        Proportion lost = seen.right(true, false);
        Proportion gained = seen.right(false, true);
        Proportion before = together(both, lost);
        Proportion after = together(both, gained);
        double kept = share(both, after) - share(both, before);
        return of(
                before,
                after,
                List.of(
                        new Term(kept, both),
                        new Term(share(gained, after), gained),
                        new Term(-share(lost, before), lost)));
    }

    /** The share of what is so that is flagged: what only the second finds less what only the first finds. */
    static Change ofRecall(Crosstab seen) {
        Proportion both = seen.found(true, true);
        Proportion lost = seen.found(true, false);
        Proportion gained = seen.found(false, true);
        return paired(both.successes(), lost.successes(), gained.successes(), both.trials());
    }

    /** The share of all trials that has something, where {@code both} had it before and after. */
    static Change paired(int both, int onlyBefore, int onlyAfter, int trials) {
        return of(
                new Proportion(both + onlyBefore, trials),
                new Proportion(both + onlyAfter, trials),
                List.of(
                        new Term(1, new Proportion(onlyAfter, trials)),
                        new Term(-1, new Proportion(onlyBefore, trials))));
    }

    /** Each share's exact interval takes an equal part of the risk: together they hold as often as is owed. */
    private static Change of(Proportion before, Proportion after, List<Term> terms) {
        List<Term> counting = terms.stream().filter(Term::counts).toList();
        double confidence = 1 - RISK / 2 / Math.max(1, counting.size());
        double low =
                counting.stream().mapToDouble(term -> term.least(confidence)).sum();
        double high =
                counting.stream().mapToDouble(term -> term.most(confidence)).sum();
        return new Change(before, after, Math.max(-1, low), Math.min(1, high));
    }

    private static Proportion together(Proportion... parts) {
        return new Proportion(
                Stream.of(parts).mapToInt(Proportion::successes).sum(),
                Stream.of(parts).mapToInt(Proportion::trials).sum());
    }

    private static double share(Proportion part, Proportion whole) {
        return whole.trials() == 0 ? 0 : (double) part.trials() / whole.trials();
    }
}
