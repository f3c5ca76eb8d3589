package io.gatehouse.eval.bias;

import io.gatehouse.eval.metric.Draws;
import io.gatehouse.eval.metric.Estimate;
import io.gatehouse.eval.metric.Interval;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;

/**
 * The sum over groups of the distance between a group's rate and that of all.
 *
 * <p>Dixon et al., "Measuring and mitigating unintended bias in text classification", 2018.
 *
 * @param trials of these groups and of whoever is in none of them
 * @param groups one without trials has no rate and adds nothing
 */
public record EqualityDifference(List<Trial> trials, List<String> groups) {

    public EqualityDifference {
        trials = List.copyOf(trials);
        groups = List.copyOf(groups);
    }

    public double value() {
        return new TrialDraws(trials, groups).value();
    }

    /** Over the large groups, with an interval; n is how many items are in them. */
    public Estimate estimate(long seed) {
        List<String> large = groups.stream()
                .filter(group -> trials.stream()
                                .filter(trial -> trial.groups().contains(group))
                                .count()
                        >= Estimate.ENOUGH)
                .toList();
        if (large.size() < 2) {
            return Estimate.tooFew(large.size(), "2 groups of " + Estimate.ENOUGH);
        }
        TrialDraws draws = new TrialDraws(trials, large);
        return new Estimate.Known(draws.value(), range(draws, new SplittableRandom(seed)), draws.named());
    }

    /**
     * Distances are never below zero, so that samples of a sample lie further apart than the groups do: the middle of
     * the bootstrap, alone, would hardly ever hold the truth where groups are alike. So it is read either way, and the
     * interval begins at zero where groups that are alike would show as much.
     */
    private Optional<Interval> range(TrialDraws draws, SplittableRandom random) {
        double value = draws.value();
        double alike =
                Draws.middle(values(draws::alike, random)).map(Interval::high).orElse(0.0);
        return Draws.eitherWay(value, values(draws::drawn, random))
                .map(range -> new Interval(value <= alike ? 0 : Math.max(0, range.low()), range.high()));
    }

    private double[] values(ToDoubleFunction<SplittableRandom> draw, SplittableRandom random) {
        return DoubleStream.generate(() -> draw.applyAsDouble(random))
                .limit(Draws.samples(Math.max(1, trials.size())))
                .toArray();
    }
}
