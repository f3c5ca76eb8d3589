package io.gatehouse.eval.bias;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * The distances of groups' rates from that of all, on trials and on draws of them: those of one group are drawn among
 * themselves, and so are those of none and those of several.
 */
final class TrialDraws {

    private final int groups;
    private final GroupCells cells;
    private final int[] cellOf;
    private final boolean[] wrong;
    /** Of all together. */
    private final double rate;

    private final List<int[]> strata = new ArrayList<>();

    TrialDraws(List<Trial> trials, List<String> groups) {
        this.groups = groups.size();
        this.cells = new GroupCells(groups);
        this.cellOf =
                trials.stream().mapToInt(trial -> cells.number(trial.groups())).toArray();
        this.wrong = new boolean[cellOf.length];
        for (int trial = 0; trial < wrong.length; trial++) {
            wrong[trial] = trials.get(trial).wrong();
        }
        this.rate = (double) trials.stream().filter(Trial::wrong).count() / Math.max(1, wrong.length);
        for (List<Integer> together : cells.strata()) {
            strata.add(IntStream.range(0, cellOf.length)
                    .filter(trial -> together.contains(cellOf[trial]))
                    .toArray());
        }
    }

    /** How many name a group. */
    int named() {
        return (int) IntStream.of(cellOf).filter(cells::namesAny).count();
    }

    double value() {
        Tally tally = new Tally();
        for (int trial = 0; trial < cellOf.length; trial++) {
            tally.add(cellOf[trial], wrong[trial]);
        }
        return tally.distances();
    }

    double drawn(SplittableRandom random) {
        Tally tally = new Tally();
        for (int[] some : strata) {
            for (int i = 0; i < some.length; i++) {
                int trial = some[random.nextInt(some.length)];
                tally.add(cellOf[trial], wrong[trial]);
            }
        }
        return tally.distances();
    }

    /** As if all had one rate. */
    double alike(SplittableRandom random) {
        Tally tally = new Tally();
        for (int cell : cellOf) {
            tally.add(cell, random.nextDouble() < rate);
        }
        return tally.distances();
    }

    private final class Tally {

        private final int[] trialsIn = new int[cells.size()];
        private final int[] wrongIn = new int[cells.size()];

        void add(int cell, boolean wrong) {
            trialsIn[cell]++;
            wrongIn[cell] += wrong ? 1 : 0;
        }

        double distances() {
            double all = (double) IntStream.of(wrongIn).sum()
                    / Math.max(1, IntStream.of(trialsIn).sum());
            double sum = 0;
            for (int group = 0; group < groups; group++) {
                int count = of(group, trialsIn);
                sum += count == 0 ? 0 : Math.abs((double) of(group, wrongIn) / count - all);
            }
            return sum;
        }

        private int of(int group, int[] counts) {
            int sum = 0;
            for (int cell = 0; cell < counts.length; cell++) {
                sum += cells.isNamed(cell, group) ? counts[cell] : 0;
            }
            return sum;
        }
    }
}
