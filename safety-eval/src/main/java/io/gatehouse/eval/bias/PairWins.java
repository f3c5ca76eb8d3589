package io.gatehouse.eval.bias;

import java.util.OptionalDouble;
import java.util.function.IntPredicate;

/** How often positives of each group stand above negatives of each group, ties counting half. */
final class PairWins {

    private final int[] positives;
    private final int[] negatives;
    /** By the group of the positives, then by that of the negatives. */
    private final double[][] wins;

    PairWins(int[] positives, int[] negatives) {
        this.positives = positives;
        this.negatives = negatives;
        this.wins = new double[positives.length][negatives.length];
    }

    /** So many positives of a group stand above so many negatives of each. */
    void add(int group, int times, double[] below, double[] tied) {
        for (int other = 0; other < below.length; other++) {
            wins[group][other] += times * (below[other] + tied[other] / 2);
        }
    }

    /** Empty without positives or without negatives. */
    OptionalDouble auc(BiasAuc auc, int group) {
        return auc(of -> auc.takesPositives(of, group), of -> auc.takesNegatives(of, group));
    }

    OptionalDouble auc(IntPredicate withPositives, IntPredicate withNegatives) {
        double won = 0;
        double pairs = 0;
        for (int one = 0; one < positives.length; one++) {
            for (int other = 0; withPositives.test(one) && other < negatives.length; other++) {
                if (withNegatives.test(other)) {
                    won += wins[one][other];
                    pairs += (double) positives[one] * negatives[other];
                }
            }
        }
        return pairs == 0 ? OptionalDouble.empty() : OptionalDouble.of(won / pairs);
    }
}
