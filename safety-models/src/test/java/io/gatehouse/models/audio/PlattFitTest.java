package io.gatehouse.models.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.gatehouse.models.bundle.Calibration;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PlattFitTest {

    @Test
    void findsTheCurveThatTheLabelsWereDrawnFrom() {
        SplittableRandom random = new SplittableRandom(5);
        Calibration truth = new Calibration(0.7, -1.2);
        double[] logits = new double[20_000];
        boolean[] labels = new boolean[logits.length];
        for (int i = 0; i < logits.length; i++) {
            logits[i] = random.nextDouble(-6, 6);
            labels[i] = random.nextDouble() < truth.apply(logits[i]);
        }

        Calibration fit = PlattFit.of(logits, labels);

        assertThat(fit.slope()).isCloseTo(0.7, within(0.03));
        assertThat(fit.intercept()).isCloseTo(-1.2, within(0.06));
    }

    @Test
    void staysFiniteWhereTheClassesDoNotOverlap() {
        Calibration fit = PlattFit.of(new double[] {-3, -2, 2, 3}, new boolean[] {false, false, true, true});

        assertThat(fit.apply(3)).isBetween(0.6, 0.95);
        assertThat(fit.apply(-3)).isBetween(0.05, 0.4);
    }
}
