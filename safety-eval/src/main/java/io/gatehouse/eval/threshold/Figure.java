package io.gatehouse.eval.threshold;

import io.gatehouse.eval.metric.Proportion;

/**
 * A share that was measured on one part.
 *
 * @param confidence of the bound, one-sided
 * @param bound the exact bound of Clopper and Pearson on the side that matters: below for a precision or a recall,
 *     above for a load
 */
public record Figure(Part part, Proportion share, double confidence, double bound) {

    static Figure below(Part part, Proportion share, double confidence) {
        return new Figure(part, share, confidence, share.lowerBound(confidence));
    }

    static Figure above(Part part, Proportion share, double confidence) {
        return new Figure(part, share, confidence, share.upperBound(confidence));
    }

    /** How the bound below stands to a share that has to be reached. */
    Verdict reaches(double target) {
        return judge(bound - target, target, share.trials() + " items of the " + part);
    }

    /** How the bound above stands to a share that must not be exceeded. */
    Verdict staysBelow(double target) {
        return judge(target - bound, 1 - target, share.trials() + " " + part);
    }

    /**
     * Without a single miss, {@code n} trials bound the share at {@code (1 - confidence)^(1/n)}: with fewer trials than
     * that takes, no result whatever would do.
     */
    private Verdict judge(double margin, double perfect, String items) {
        long needed = (long) Math.ceil(Math.log(1 - confidence) / Math.log(perfect) - 1e-9);
        if (margin >= 0) {
            return new Verdict.Met(margin);
        }
        return share.trials() < needed
                ? new Verdict.NotEnoughData("only " + items + " count, at least " + needed + " are needed")
                : new Verdict.NotMet(-margin, part);
    }
}
