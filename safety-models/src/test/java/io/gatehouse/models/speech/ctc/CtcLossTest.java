package io.gatehouse.models.speech.ctc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CtcLossTest {

    private static final int BLANK = 0;

    /** Of the four paths of two frames three write one a: held, early and late; two of these have it first. */
    @Test
    void twoEvenFramesWorkedByHand() {
        CtcLoss loss = CtcLoss.of(Emissions.ofLogits(new float[4], 2), new int[] {1}, BLANK);

        assertThat(loss.value()).isCloseTo(-Math.log(0.75), within(1e-6));
        assertThat(loss.gradient()).containsExactly(new float[] {1 / 6f, -1 / 6f, 1 / 6f, -1 / 6f}, within(1e-6f));
    }

    @Test
    void nothingToSayIsAllBlanks() {
        CtcLoss loss = CtcLoss.of(Emissions.ofLogits(new float[4], 2), new int[0], BLANK);

        assertThat(loss.value()).isCloseTo(-Math.log(0.25), within(1e-6));
        assertThat(loss.gradient()).containsExactly(new float[] {-0.5f, 0.5f, -0.5f, 0.5f}, within(1e-6f));
    }

    @Test
    void theGradientIsThatOfSmallDifferences() {
        int[] symbols = {1, 1, 2, 3};
        float[] logits = Frames.randomLogits(8, 4, 5);
        float[] gradient =
                CtcLoss.of(Emissions.ofLogits(logits, 4), symbols, BLANK).gradient();

        for (int i = 0; i < logits.length; i++) {
            double difference = (value(logits, i, 1e-2f, symbols) - value(logits, i, -1e-2f, symbols)) / 2e-2;
            assertThat((double) gradient[i]).isCloseTo(difference, within(2e-4));
        }
    }

    private static double value(float[] logits, int at, float moved, int[] symbols) {
        float[] other = logits.clone();
        other[at] += moved;
        return CtcLoss.of(Emissions.ofLogits(other, 4), symbols, BLANK).value();
    }

    @Test
    void whatDoesNotFitIsImpossibleAndPullsNowhere() {
        CtcLoss loss = CtcLoss.of(Emissions.ofLogits(new float[8], 4), new int[] {1, 1}, BLANK);

        assertThat(loss.value()).isInfinite();
        assertThat(loss.gradient()).containsOnly(0f);
    }

    @Test
    void longTextsLoseNoPrecision() {
        int[] symbols = new int[200];
        for (int i = 0; i < symbols.length; i++) {
            symbols[i] = 1 + i % 3;
        }
        CtcLoss loss = CtcLoss.of(Emissions.ofLogits(Frames.randomLogits(900, 4, 3), 4), symbols, BLANK);

        assertThat(loss.value()).isBetween(100.0, 3_000.0);
        float[] sums = new float[900];
        for (int i = 0; i < loss.gradient().length; i++) {
            sums[i / 4] += loss.gradient()[i];
        }
        for (float sum : sums) {
            assertThat(sum).isCloseTo(0, within(1e-3f));
        }
    }
}
