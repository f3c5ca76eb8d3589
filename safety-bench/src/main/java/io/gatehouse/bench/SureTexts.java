package io.gatehouse.bench;

import io.gatehouse.models.bundle.ModelBundle;
import io.gatehouse.models.text.TextScoring;
import io.gatehouse.models.text.TextScoring.Stages;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The mix in two: what the first stage is sure of, and what the encoder is asked about. Texts that are not scored at
 * all are in neither.
 */
record SureTexts(List<String> sure, List<String> asked) {

    SureTexts {
        sure = List.copyOf(sure);
        asked = List.copyOf(asked);
    }

    static SureTexts of(List<String> mix, ModelBundle bundle) {
        try (TextScoring first = TextScoring.open(bundle, Stages.FIRST);
                TextScoring cascade = TextScoring.open(bundle, Stages.CASCADE)) {
            return divided(mix, first.scores(mix), cascade.scores(mix));
        }
    }

    /** Where the first stage is sure the cascade says, digit by digit, what it says. */
    static SureTexts divided(List<String> mix, List<double[]> first, List<double[]> cascade) {
        List<String> sure = new ArrayList<>();
        List<String> asked = new ArrayList<>();
        for (int i = 0; i < mix.size(); i++) {
            if (cascade.get(i).length > 0) {
                (Arrays.equals(first.get(i), cascade.get(i)) ? sure : asked).add(mix.get(i));
            }
        }
        return new SureTexts(sure, asked);
    }
}
