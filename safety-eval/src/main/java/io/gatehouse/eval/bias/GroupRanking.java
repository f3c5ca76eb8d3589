package io.gatehouse.eval.bias;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Mentions from the lowest score to the highest. Groups have numbers; the last is of those that have none of their own.
 */
final class GroupRanking {

    private final List<Mention> sorted;
    private final int[] groups;
    private final int[] positives;
    private final int[] negatives;
    /** Ranks that are drawn for each other: those of one group and kind. */
    private final List<int[]> strata = new ArrayList<>();

    GroupRanking(List<Mention> mentions, List<String> names) {
        this.sorted = mentions.stream()
                .sorted(Comparator.comparingDouble(Mention::score))
                .toList();
        this.groups = sorted.stream()
                .mapToInt(mention -> number(mention.group(), names))
                .toArray();
        this.positives = new int[names.size() + 1];
        this.negatives = new int[names.size() + 1];
        for (int group = 0; group <= names.size(); group++) {
            positives[group] = stratum(group, true);
            negatives[group] = stratum(group, false);
        }
    }

    private static int number(String group, List<String> names) {
        int number = names.indexOf(group);
        return number < 0 ? names.size() : number;
    }

    private int stratum(int group, boolean positive) {
        int[] ranks = IntStream.range(0, groups.length)
                .filter(rank -> groups[rank] == group && sorted.get(rank).positive() == positive)
                .toArray();
        strata.add(ranks);
        return ranks.length;
    }

    int size() {
        return groups.length;
    }

    int positives(BiasAuc auc, int group) {
        return IntStream.range(0, positives.length)
                .filter(of -> auc.takesPositives(of, group))
                .map(of -> positives[of])
                .sum();
    }

    int negatives(BiasAuc auc, int group) {
        return IntStream.range(0, negatives.length)
                .filter(of -> auc.takesNegatives(of, group))
                .map(of -> negatives[of])
                .sum();
    }

    PairWins all() {
        int[] once = new int[size()];
        Arrays.fill(once, 1);
        return wins(once);
    }

    /** Of each group and kind as many as there are. */
    PairWins drawn(SplittableRandom random) {
        int[] times = new int[size()];
        for (int[] ranks : strata) {
            for (int i = 0; i < ranks.length; i++) {
                times[ranks[random.nextInt(ranks.length)]]++;
            }
        }
        return wins(times);
    }

    private PairWins wins(int[] times) {
        PairWins wins = new PairWins(positives, negatives);
        double[] below = new double[negatives.length];
        double[] tied = new double[negatives.length];
        for (int from = 0, to; from < size(); from = to) {
            to = endOfTie(from);
            count(from, to, times, tied);
            for (int rank = from; rank < to; rank++) {
                if (sorted.get(rank).positive()) {
                    wins.add(groups[rank], times[rank], below, tied);
                }
            }
            Arrays.setAll(below, group -> below[group] + tied[group]);
        }
        return wins;
    }

    private int endOfTie(int from) {
        int to = from + 1;
        while (to < size() && sorted.get(to).score() == sorted.get(from).score()) {
            to++;
        }
        return to;
    }

    private void count(int from, int to, int[] times, double[] tied) {
        Arrays.fill(tied, 0);
        for (int rank = from; rank < to; rank++) {
            if (!sorted.get(rank).positive()) {
                tied[groups[rank]] += times[rank];
            }
        }
    }
}
