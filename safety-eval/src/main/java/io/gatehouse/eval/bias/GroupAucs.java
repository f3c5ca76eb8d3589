package io.gatehouse.eval.bias;

import io.gatehouse.eval.metric.Draws;
import io.gatehouse.eval.metric.Estimate;
import io.gatehouse.eval.metric.Interval;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** The AUCs of mentions, group by group. */
public final class GroupAucs {

    private static final double POWER = -5;

    private final List<String> groups;
    private final GroupRanking ranking;
    private final PairWins wins;

    /** @param groups whose figures are asked for; whoever names another is one of the others to all of them */
    public GroupAucs(List<Mention> mentions, List<String> groups) {
        this.groups = List.copyOf(groups);
        this.ranking = new GroupRanking(mentions, groups);
        this.wins = ranking.all();
    }

    /** Empty where there is nothing to set against each other. */
    public OptionalDouble value(BiasAuc auc, String group) {
        return wins.auc(auc, groups.indexOf(group));
    }

    /** Of all mentions together. */
    public OptionalDouble overall() {
        return wins.overall();
    }

    /**
     * The generalised mean with the power -5 (Borkan et al., 2019), in which the lowest weighs most.
     *
     * @throws IllegalArgumentException without a value
     */
    public static double powerMean(double... values) {
        if (values.length == 0) {
            throw new IllegalArgumentException("a mean needs a value");
        }
        return Math.pow(
                Arrays.stream(values)
                        .map(value -> Math.pow(value, POWER))
                        .average()
                        .orElseThrow(),
                1 / POWER);
    }

    /**
     * With intervals: the mentions of each group and kind are drawn again among themselves, and so are those of several
     * groups.
     *
     * @param seed the same gives the same intervals
     */
    public Estimates estimates(long seed) {
        return new Estimates(seed);
    }

    /** Figures that rest on enough mentions of both kinds. */
    public final class Estimates {

        private final List<PairWins> drawn;

        private Estimates(long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            this.drawn = IntStream.range(0, Draws.samples(Math.max(1, ranking.size())))
                    .mapToObj(_ -> ranking.drawn(random))
                    .toList();
        }

        public Estimate of(BiasAuc auc, String name) {
            int group = groups.indexOf(name);
            int positives = wins.positives(auc, group);
            int negatives = wins.negatives(auc, group);
            if (Math.min(positives, negatives) < Estimate.ENOUGH) {
                return Estimate.tooFew(Math.min(positives, negatives));
            }
            double[] values =
                    drawn.stream().mapToDouble(one -> auc(one, auc, group)).toArray();
            return new Estimate.Known(auc(wins, auc, group), Draws.middle(values), positives + negatives);
        }

        /**
         * The power mean over the groups that have enough; n is how many they are. Luck parts groups on samples, and
         * the lowest weighs most, so that samples lie too low: the interval is that of draws read either way.
         */
        public Estimate mean(BiasAuc auc) {
            int[] enough = IntStream.range(0, groups.size())
                    .filter(group ->
                            Math.min(wins.positives(auc, group), wins.negatives(auc, group)) >= Estimate.ENOUGH)
                    .toArray();
            if (enough.length < 2) {
                return Estimate.tooFew(enough.length, "2 groups");
            }
            double[] values =
                    drawn.stream().mapToDouble(one -> mean(one, auc, enough)).toArray();
            double value = mean(wins, auc, enough);
            Optional<Interval> range = Draws.eitherWay(value, values)
                    .map(either -> new Interval(Math.max(0, either.low()), Math.min(1, either.high())));
            return new Estimate.Known(value, range, enough.length);
        }

        private double mean(PairWins of, BiasAuc auc, int[] enough) {
            return powerMean(Arrays.stream(enough)
                    .mapToDouble(group -> auc(of, auc, group))
                    .toArray());
        }

        /** A draw may have lost all that name a group beside others, and then it says nothing new of it. */
        private double auc(PairWins of, BiasAuc auc, int group) {
            return of.auc(auc, group).orElseGet(() -> wins.auc(auc, group).orElseThrow());
        }
    }
}
