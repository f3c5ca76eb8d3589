package io.gatehouse.eval.bias;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.eval.metric.Estimate;
import io.gatehouse.eval.metric.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Scores of negatives are even between 0 and 1, those of positives the larger of two such: the true AUC is 2/3. */
class PowerMeanCoverageTest {

    private static final List<String> GROUPS = List.of("a", "b", "c", "d", "e");
    private static final int ROUNDS = 100;
    private static final int EACH = 25;

    @Test
    void theIntervalHoldsTheTruthAsOftenAsItSays() {
        SplittableRandom random = new SplittableRandom(11);

        long held = IntStream.range(0, ROUNDS)
                .filter(round -> holds(
                        new GroupAucs(sample(random), GROUPS).estimates(round).mean(BiasAuc.SUBGROUP)))
                .count();

        assertThat(held).isGreaterThanOrEqualTo((long) (0.93 * ROUNDS));
    }

    private static List<Mention> sample(SplittableRandom random) {
        List<Mention> mentions = new ArrayList<>();
        for (String group : GROUPS) {
            for (int i = 0; i < EACH; i++) {
                mentions.add(new Mention(Set.of(group), random.nextDouble(), false, false));
                mentions.add(
                        new Mention(Set.of(group), Math.max(random.nextDouble(), random.nextDouble()), true, true));
            }
        }
        return mentions;
    }

    private static boolean holds(Estimate estimate) {
        Interval range = ((Estimate.Known) estimate).range().orElseThrow();
        return range.low() <= 2 / 3.0 && 2 / 3.0 <= range.high();
    }
}
