package io.gatehouse.models.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.models.text.TextRows.Prepared;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Of 10,000 texts every fifth is harmful; what the first stage calls it is given by the text's number. */
class FirstStageBoundTest {

    private static final int TEXTS = 10_000;

    @Test
    void whatIsHarmlessForSureIsAnsweredAlone() {
        assertThat(bound(i -> isHarmful(i) ? 0.9 : 0.1 + 0.1 * i / TEXTS)).isGreaterThan(0.17);
    }

    @Test
    void threeHarmfulTextsInAThousandMayBeMissed() {
        assertThat(bound(i -> isOneOf(6, i) ? 0.05 : isHarmful(i) ? 0.9 : 0.1 + 0.1 * i / TEXTS))
                .isGreaterThan(0.17);
    }

    @Test
    void moreMayNotThoughTheyHardlyChangeTheAveragePrecision() {
        assertThat(bound(i -> isOneOf(8, i) ? 0.05 : isHarmful(i) ? 0.9 : 0.1 + 0.1 * i / TEXTS))
                .isZero();
    }

    @Test
    void theBoundStopsWhereTheFirstStageBeginsToMiss() {
        assertThat(bound(i -> isHarmful(i) ? 0.15 + 0.7 * i / TEXTS : 0.1 + 0.1 * i / TEXTS))
                .isBetween(0.149, 0.1525);
    }

    @Test
    void aFirstStageThatKnowsNothingIsNeverSure() {
        assertThat(bound(i -> 0.1 + 0.1 * ((i * 7919L) % TEXTS) / TEXTS)).isZero();
    }

    private interface FirstStage {
        double of(int text);
    }

    private static boolean isHarmful(int text) {
        return text % 5 == 0;
    }

    private static boolean isOneOf(int count, int text) {
        return isHarmful(text) && text < 5 * count;
    }

    /** The encoder is always right, the first stage scores nothing. */
    private static double bound(FirstStage doubt) {
        List<Prepared> rows =
                IntStream.range(0, TEXTS).mapToObj(i -> row(isHarmful(i))).toList();
        List<FirstScores> first = IntStream.range(0, TEXTS)
                .mapToObj(i -> new FirstScores(new double[] {0.001}, doubt.of(i)))
                .toList();
        List<double[]> second = IntStream.range(0, TEXTS)
                .mapToObj(i -> new double[] {isHarmful(i) ? 0.9 : 0.01})
                .toList();
        return new FirstStageBound(rows, first, second).sureBelow();
    }

    private static Prepared row(boolean harmful) {
        Example example = new Example("", "made up", Map.of(), Example.Split.CALIBRATE);
        return new Prepared(
                example,
                new int[0],
                new int[0],
                new float[] {harmful ? 1 : 0},
                new float[] {1},
                harmful ? Anything.YES : Anything.NO);
    }
}
