package io.gatehouse.eval.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.gatehouse.eval.metric.Ranking;
import io.gatehouse.eval.metric.ScoredLabels;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

class RankedItemsTest {

    /** Scores of one digit, so that many are equal. */
    @RepeatedTest(20)
    void anItemThatCountsTwiceIsAnItemThatIsThereTwice(RepetitionInfo repetition) {
        SplittableRandom random = new SplittableRandom(repetition.getCurrentRepetition());
        double[] scores =
                random.doubles(30).map(score -> Math.round(score * 10) / 10.0).toArray();
        boolean[] labels = new boolean[30];
        int[] times = random.ints(30, 0, 4).toArray();
        for (int index = 0; index < labels.length; index++) {
            labels[index] = index % 3 == 0;
        }
        times[0] = 1;
        times[1] = 1;
        int[] each = IntStream.range(0, times.length)
                .flatMap(index -> IntStream.range(0, times[index]).map(n -> index))
                .toArray();
        double[] repeatedScores =
                Arrays.stream(each).mapToDouble(index -> scores[index]).toArray();
        boolean[] repeatedLabels = new boolean[each.length];
        for (int index = 0; index < each.length; index++) {
            repeatedLabels[index] = labels[each[index]];
        }
        ScoredLabels repeated = ScoredLabels.of(repeatedScores, repeatedLabels);

        RankedItems items = new RankedItems(scores, labels);

        assertThat(items.auroc(times)).isCloseTo(Ranking.auroc(repeated).getAsDouble(), within(1e-12));
        assertThat(items.averagePrecision(times))
                .isCloseTo(Ranking.averagePrecision(repeated).getAsDouble(), within(1e-12));
    }
}
