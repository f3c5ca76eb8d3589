package io.gatehouse.eval.drift;

/**
 * Tells whether scores have moved because the share of harm has, which needs no new model, or because harm or harmless
 * items score otherwise than they did, which does.
 *
 * <p>If only the share has moved, the scores of now are those that the bundle was calibrated on, each weighted by
 * {@link CalibratedScores#ratio} for the share that {@link PriorEstimate} finds. What is left between the two is tested
 * bin by bin.
 */
public sealed interface ScoreShift {

    /** What has moved. */
    enum Kind {
        NOTHING,
        /** The share of items that the category applies to. */
        PRIOR,
        /** How items score; the estimate of the share is not to be trusted. */
        SCORES
    }

    /**
     * @param remaining the population stability index between what the share explains and what is there
     * @param chance how likely that much remains if only the share has moved
     */
    record Told(Kind kind, PriorEstimate prior, double remaining, double chance) implements ScoreShift {}

    record NotEnoughData(String why) implements ScoreShift {}

    /** Fewer scores of now say little. */
    int FEWEST = 100;

    /** How seldom one of the two tests may raise a false alarm. */
    double RISK = 0.01;

    static ScoreShift between(CalibratedScores before, CalibratedScores now) {
        if (Math.min(before.size(), now.size()) < FEWEST) {
            return new NotEnoughData("there are " + before.size() + " scores to compare with and " + now.size()
                    + " of now; each side needs " + FEWEST);
        }
        if (before.prior() <= 0 || before.prior() >= 1) {
            return new NotEnoughData("the scores to compare with are all " + before.prior()
                    + ", so that they do not tell one item from another");
        }
        PriorEstimate prior = PriorEstimate.of(before, now);
        Remainder remainder = Remainder.of(before, now, prior.now());
        return new Told(kind(prior, remainder), prior, remainder.psi(), remainder.chance());
    }

    private static Kind kind(PriorEstimate prior, Remainder remainder) {
        if (remainder.chance() < RISK) {
            return Kind.SCORES;
        }
        return prior.chance() < RISK ? Kind.PRIOR : Kind.NOTHING;
    }
}
