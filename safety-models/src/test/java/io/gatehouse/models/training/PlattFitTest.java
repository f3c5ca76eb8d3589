package io.gatehouse.models.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.gatehouse.models.bundle.Calibration;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PlattFitTest {

    @Test
    void theCurveThatMadeTheLabelsIsFoundAgain() {
        Random random = new Random(3);
        double[] logits = new double[20_000];
        boolean[] labels = new boolean[logits.length];
        Calibration truth = new Calibration(0.6, -1.5);
        for (int i = 0; i < logits.length; i++) {
            logits[i] = 3 * random.nextGaussian();
            labels[i] = random.nextDouble() < truth.apply(logits[i]);
        }

        Calibration fitted = PlattFit.of(logits, labels);

        assertThat(fitted.slope()).isCloseTo(truth.slope(), within(0.03));
        assertThat(fitted.intercept()).isCloseTo(truth.intercept(), within(0.06));
    }

    @Test
    void theFitStaysFiniteWhereTheClassesDoNotOverlap() {
        Calibration fitted = PlattFit.of(new double[] {-3, -2, 2, 3}, new boolean[] {false, false, true, true});

        assertThat(fitted.apply(3)).isBetween(0.6, 0.95);
        assertThat(fitted.apply(-3)).isBetween(0.05, 0.4);
    }

    @Test
    void labelsOfOneKindTeachNothing() {
        assertThat(PlattFit.of(new double[] {1, 2}, new boolean[] {true, true})).isEqualTo(Calibration.NONE);
    }
}
