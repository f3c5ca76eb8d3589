package io.gatehouse.eval.bias;

import io.gatehouse.eval.metric.Draws;
import io.gatehouse.eval.metric.Estimate;
import io.gatehouse.eval.metric.Interval;
import io.gatehouse.eval.metric.Proportion;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * The sum over groups of the distance between a group's rate and that of all.
 *
 * <p>Dixon et al., "Measuring and mitigating unintended bias in text classification", 2018.
 *
 * @param groups a group without trials has no rate and adds nothing
 * @param all of all groups and of whoever is in none of these
 */
public record EqualityDifference(List<Proportion> groups, Proportion all) {

    public EqualityDifference {
        groups = groups.stream().filter(group -> group.trials() > 0).toList();
    }

    /** Only of groups whose rate says something. */
    public EqualityDifference ofLargeGroups() {
        return new EqualityDifference(
                groups.stream()
                        .filter(group -> group.trials() >= Estimate.ENOUGH)
                        .toList(),
                all);
    }

    public double value() {
        return sum(groups, all);
    }

    private static double sum(List<Proportion> groups, Proportion all) {
        double ofAll = rate(all);
        return groups.stream()
                .mapToDouble(group -> Math.abs(rate(group) - ofAll))
                .sum();
    }

    private static double rate(Proportion of) {
        return of.value().orElse(0);
    }

    /** Over the large groups, with an interval; n is how many items are in them. */
    public Estimate estimate(long seed) {
        EqualityDifference large = ofLargeGroups();
        return large.groups.size() < 2
                ? Estimate.tooFew(large.groups.size(), "2 groups of " + Estimate.ENOUGH)
                : new Estimate.Known(large.value(), large.range(new SplittableRandom(seed)), large.trials());
    }

    private int trials() {
        return groups.stream().mapToInt(Proportion::trials).sum();
    }

    /**
     * Distances are never below zero, so that samples of a sample lie further apart than the groups do: the middle of
     * the bootstrap, alone, would hardly ever hold the truth where groups are alike. So it is read either way, and the
     * interval begins at zero where groups that are alike would show as much.
     */
    private Optional<Interval> range(SplittableRandom random) {
        double alike =
                Draws.middle(values(random, _ -> rate(all))).map(Interval::high).orElse(0.0);
        return Draws.eitherWay(value(), values(random, EqualityDifference::rate))
                .map(range -> new Interval(value() <= alike ? 0 : Math.max(0, range.low()), range.high()));
    }

    private double[] values(SplittableRandom random, ToDoubleFunction<Proportion> chance) {
        return DoubleStream.generate(() -> drawn(random, chance))
                .limit(Draws.samples(Math.max(1, all.trials())))
                .toArray();
    }

    private double drawn(SplittableRandom random, ToDoubleFunction<Proportion> chance) {
        List<Proportion> drawn =
                groups.stream().map(group -> drawn(random, group, chance)).toList();
        Proportion others = drawn(random, others(), chance);
        int successes = others.successes()
                + drawn.stream().mapToInt(Proportion::successes).sum();
        return sum(drawn, new Proportion(successes, all.trials()));
    }

    private Proportion others() {
        int successes = groups.stream().mapToInt(Proportion::successes).sum();
        return new Proportion(all.successes() - successes, all.trials() - trials());
    }

    private static Proportion drawn(SplittableRandom random, Proportion of, ToDoubleFunction<Proportion> chance) {
        double each = chance.applyAsDouble(of);
        return new Proportion(
                (int) IntStream.range(0, of.trials())
                        .filter(_ -> random.nextDouble() < each)
                        .count(),
                of.trials());
    }
}
