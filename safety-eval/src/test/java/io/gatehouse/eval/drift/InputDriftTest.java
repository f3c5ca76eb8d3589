package io.gatehouse.eval.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.domain.content.Modality;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class InputDriftTest {

    @Test
    void aLanguageThatComesInIsSeenAndNothingElse() {
        List<InputTraits> before = inputs("en", 100);
        List<InputTraits> now = inputs("en", 60);
        now.addAll(inputs("pt", 40));

        InputDrift drift = InputDrift.between(before, now);

        assertThat(measured(drift.language()).chance()).isLessThan(1e-6);
        assertThat(measured(drift.language()).shifts().getFirst().kind()).isIn("en", "pt");
        assertThat(measured(drift.length()).psi()).isZero();
        assertThat(measured(drift.modality()).psi()).isZero();
    }

    @Test
    void lengthsAreComparedInBands() {
        assertThat(List.of(0, 1, 40, 41, 200, 201, 1000, 1001))
                .extracting(length -> new InputTraits("en", length, Modality.TEXT).lengthBand())
                .containsExactly(
                        "none",
                        "1 to 40",
                        "1 to 40",
                        "41 to 200",
                        "41 to 200",
                        "201 to 1000",
                        "201 to 1000",
                        "over 1000");
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        assertThatThrownBy(() -> new InputTraits(" ", 1, Modality.TEXT)).hasMessageContaining("\"und\"");
        assertThatThrownBy(() -> new InputTraits("en", -1, Modality.TEXT)).hasMessageContaining("but had -1");
    }

    private static List<InputTraits> inputs(String language, int times) {
        List<InputTraits> inputs = new ArrayList<>();
        for (int n = 0; n < times; n++) {
            inputs.add(new InputTraits(language, 10 + n % 2 * 100, n % 4 == 0 ? Modality.IMAGE : Modality.TEXT));
        }
        return inputs;
    }

    private static Divergence.Measured measured(Divergence divergence) {
        return (Divergence.Measured) divergence;
    }
}
