package io.gatehouse.eval.bias;

import java.util.OptionalDouble;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** How often positives of each cell stand above negatives of each cell, ties counting half. */
final class PairWins {

    private final GroupCells groups;
    private final int[] positives;
    private final int[] negatives;
    /** By the cell of the positives, then by that of the negatives. */
    private final double[][] wins;

    PairWins(GroupCells groups, int[] positives, int[] negatives) {
        this.groups = groups;
        this.positives = positives;
        this.negatives = negatives;
        this.wins = new double[positives.length][negatives.length];
    }

    /** So many positives of a cell stand above so many negatives of each. */
    void add(int cell, int times, double[] below, double[] tied) {
        for (int other = 0; other < below.length; other++) {
            wins[cell][other] += times * (below[other] + tied[other] / 2);
        }
    }

    int positives(BiasAuc auc, int group) {
        return sum(positives, positivesOf(auc, group));
    }

    int negatives(BiasAuc auc, int group) {
        return sum(negatives, negativesOf(auc, group));
    }

    /** Empty without positives or without negatives. */
    OptionalDouble auc(BiasAuc auc, int group) {
        return auc(positivesOf(auc, group), negativesOf(auc, group));
    }

    OptionalDouble overall() {
        return auc(_ -> true, _ -> true);
    }

    private IntPredicate positivesOf(BiasAuc auc, int group) {
        return cell -> auc.takesPositives(groups.isNamed(cell, group));
    }

    private IntPredicate negativesOf(BiasAuc auc, int group) {
        return cell -> auc.takesNegatives(groups.isNamed(cell, group));
    }

    private static int sum(int[] counts, IntPredicate chosen) {
        return IntStream.range(0, counts.length)
                .filter(chosen)
                .map(cell -> counts[cell])
                .sum();
    }

    private OptionalDouble auc(IntPredicate withPositives, IntPredicate withNegatives) {
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
