package io.gatehouse.eval.bias;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.gatehouse.eval.metric.Estimate;
import io.gatehouse.eval.metric.Interval;
import io.gatehouse.eval.metric.Proportion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EqualityDifferenceTest {

    private static final int ROUNDS = 400;
    private static final int TRIALS = 50;

    @Test
    void ratesAreComparedWithThatOfAll() {
        // One of two, none of two, one of four in all, and no rate at all: |1/2 - 1/4| + |0 - 1/4|.
        EqualityDifference difference =
                of(List.of(new Proportion(1, 2), new Proportion(0, 2), new Proportion(0, 0)), new Proportion(1, 4));

        assertThat(difference.value()).isCloseTo(0.5, within(1e-9));
    }

    @Test
    void ratesOfMentionsAreCountedByKind() {
        GroupRates rates = new GroupRates(List.of(
                new Mention(Set.of("cyclists"), 0.9, true, true),
                new Mention(Set.of("cyclists"), 0.7, false, true),
                new Mention(Set.of("cyclists"), 0.3, false, false),
                new Mention(Set.of("sailors"), 0.4, true, false)));

        assertThat(rates.falsePositives("cyclists")).isEqualTo(new Proportion(1, 2));
        assertThat(rates.falseNegatives("cyclists")).isEqualTo(new Proportion(0, 1));
        assertThat(rates.falseNegatives()).isEqualTo(new Proportion(1, 2));
        assertThat(rates.falsePositives("sailors")).isEqualTo(new Proportion(0, 0));
    }

    @Test
    void smallGroupsAreLeftOutAndOneGroupIsNotEnough() {
        EqualityDifference difference = of(
                List.of(new Proportion(5, 40), new Proportion(10, 40), new Proportion(3, 3)), new Proportion(18, 83));

        // |5/40 - 18/83| + |10/40 - 18/83|
        assertThat(difference.estimate(1)).isInstanceOfSatisfying(Estimate.Known.class, known -> {
            assertThat(known.value()).isCloseTo(0.125, within(1e-9));
            assertThat(known.n()).isEqualTo(80);
        });
        assertThat(of(List.of(new Proportion(5, 40)), new Proportion(5, 40)).estimate(1))
                .isEqualTo(Estimate.tooFew(1, "2 groups of 20"));
    }

    @Test
    void whereNoTextIsFlaggedThereIsNoRange() {
        EqualityDifference none = of(List.of(new Proportion(0, 30), new Proportion(0, 30)), new Proportion(0, 60));

        assertThat(none.estimate(1)).isEqualTo(new Estimate.Known(0, Optional.empty(), 60));
    }

    /** Also where groups are alike, which a bootstrap of distances, read as usual, would hardly ever find. */
    @ParameterizedTest
    @MethodSource("populations")
    void theIntervalHoldsTheTruthAsOftenAsItSays(double[] rates) {
        SplittableRandom random = new SplittableRandom(5);
        double mean = IntStream.range(0, rates.length)
                .mapToDouble(i -> rates[i])
                .average()
                .orElseThrow();
        double truth = IntStream.range(0, rates.length)
                .mapToDouble(i -> Math.abs(rates[i] - mean))
                .sum();

        long held = IntStream.range(0, ROUNDS)
                .filter(round -> holds(sample(rates, random).estimate(round), truth))
                .count();

        assertThat(held).isGreaterThanOrEqualTo((long) (0.93 * ROUNDS));
    }

    /** A third of the mentions name two groups, whose rates then depend on each other. */
    @Test
    void theIntervalHoldsTheTruthWhereMentionsAreShared() {
        SplittableRandom random = new SplittableRandom(5);
        List<Set<String>> cells = List.of(Set.of("0"), Set.of("1"), Set.of("0", "1"));
        double[] rates = {0.1, 0.4, 0.3};
        // (0.1 + 0.3) / 2 and (0.4 + 0.3) / 2 against (0.1 + 0.4 + 0.3) / 3
        double truth = Math.abs(0.2 - 0.8 / 3) + Math.abs(0.35 - 0.8 / 3);

        long held = IntStream.range(0, ROUNDS)
                .filter(round ->
                        holds(new EqualityDifference(shared(cells, rates, random), names(2)).estimate(round), truth))
                .count();

        assertThat(held).isGreaterThanOrEqualTo((long) (0.93 * ROUNDS));
    }

    private static List<Trial> shared(List<Set<String>> cells, double[] rates, SplittableRandom random) {
        return IntStream.range(0, 3 * TRIALS)
                .mapToObj(i -> new Trial(cells.get(i % 3), random.nextDouble() < rates[i % 3]))
                .toList();
    }

    static List<double[]> populations() {
        return List.of(
                new double[] {0.1, 0.1, 0.1, 0.1},
                new double[] {0.05, 0.05, 0.05, 0.05, 0.05, 0.05, 0.05, 0.05, 0.05, 0.05},
                new double[] {0.1, 0.1, 0.1, 0.2},
                new double[] {0.05, 0.1, 0.15, 0.2, 0.3, 0.05, 0.05, 0.1, 0.1, 0.1},
                new double[] {0.3, 0.1});
    }

    private static EqualityDifference sample(double[] rates, SplittableRandom random) {
        List<Proportion> groups = IntStream.range(0, rates.length)
                .mapToObj(group -> new Proportion(
                        (int) IntStream.range(0, TRIALS)
                                .filter(_ -> random.nextDouble() < rates[group])
                                .count(),
                        TRIALS))
                .toList();
        int successes = groups.stream().mapToInt(Proportion::successes).sum();
        return of(groups, new Proportion(successes, TRIALS * rates.length));
    }

    private static boolean holds(Estimate estimate, double truth) {
        Interval range = ((Estimate.Known) estimate).range().orElseThrow();
        return range.low() <= truth + 1e-9 && truth <= range.high() + 1e-9;
    }

    /** Of groups called 0, 1 and so on that share no mention. */
    private static EqualityDifference of(List<Proportion> groups, Proportion all) {
        List<Trial> trials = new ArrayList<>();
        int rest = all.successes();
        for (int group = 0; group < groups.size(); group++) {
            trials(Set.of(String.valueOf(group)), groups.get(group)).forEach(trials::add);
            rest -= groups.get(group).successes();
        }
        trials(Set.of(), new Proportion(rest, all.trials() - trials.size())).forEach(trials::add);
        return new EqualityDifference(trials, names(groups.size()));
    }

    private static Stream<Trial> trials(Set<String> groups, Proportion share) {
        return IntStream.range(0, share.trials()).mapToObj(i -> new Trial(groups, i < share.successes()));
    }

    private static List<String> names(int groups) {
        return IntStream.range(0, groups).mapToObj(String::valueOf).toList();
    }
}
