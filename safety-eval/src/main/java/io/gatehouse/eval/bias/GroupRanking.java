package io.gatehouse.eval.bias;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Mentions from the lowest score to the highest, each with the groups that it names. */
final class GroupRanking {

    private final List<Mention> sorted;
    private final GroupCells groups;
    private final int[] cells;
    /** Ranks that are drawn for each other: those of one group and kind, or of several groups and one kind. */
    private final List<int[]> strata = new ArrayList<>();

    GroupRanking(List<Mention> mentions, List<String> names) {
        this.sorted = mentions.stream()
                .sorted(Comparator.comparingDouble(Mention::score))
                .toList();
        this.groups = new GroupCells(names);
        this.cells = sorted.stream()
                .mapToInt(mention -> groups.number(mention.groups()))
                .toArray();
        for (List<Integer> together : groups.strata()) {
            strata.add(stratum(together, true));
            strata.add(stratum(together, false));
        }
    }

    private int[] stratum(List<Integer> together, boolean positive) {
        return IntStream.range(0, cells.length)
                .filter(rank ->
                        together.contains(cells[rank]) && sorted.get(rank).positive() == positive)
                .toArray();
    }

    int size() {
        return cells.length;
    }

    PairWins all() {
        int[] once = new int[size()];
        Arrays.fill(once, 1);
        return wins(once);
    }

    /** Of each stratum as many as there are. */
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
        PairWins wins = new PairWins(groups, counted(times, true), counted(times, false));
        double[] below = new double[groups.size()];
        double[] tied = new double[groups.size()];
        for (int from = 0, to; from < size(); from = to) {
            to = endOfTie(from);
            count(from, to, times, tied);
            for (int rank = from; rank < to; rank++) {
                if (sorted.get(rank).positive()) {
                    wins.add(cells[rank], times[rank], below, tied);
                }
            }
            Arrays.setAll(below, cell -> below[cell] + tied[cell]);
        }
        return wins;
    }

    private int[] counted(int[] times, boolean positive) {
        int[] counts = new int[groups.size()];
        for (int rank = 0; rank < size(); rank++) {
            if (sorted.get(rank).positive() == positive) {
                counts[cells[rank]] += times[rank];
            }
        }
        return counts;
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
                tied[cells[rank]] += times[rank];
            }
        }
    }
}
