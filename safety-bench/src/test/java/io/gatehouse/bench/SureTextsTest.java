package io.gatehouse.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SureTextsTest {

    @Test
    void theEncoderWasAskedWhereTheCascadeSaysSomethingElse() {
        SureTexts texts = SureTexts.divided(
                List.of("sure", "asked", "not scored"),
                List.of(new double[] {0.01, 0.02}, new double[] {0.4, 0.02}, new double[0]),
                List.of(new double[] {0.01, 0.02}, new double[] {0.9, 0.02}, new double[0]));

        assertThat(texts).isEqualTo(new SureTexts(List.of("sure"), List.of("asked")));
    }
}
