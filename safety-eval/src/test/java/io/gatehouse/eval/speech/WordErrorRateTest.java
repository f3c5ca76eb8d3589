package io.gatehouse.eval.speech;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.models.speech.training.WordErrors;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WordErrorRateTest {

    @Test
    void longUtterancesWeighMore() {
        WordErrorRate rate = WordErrorRate.of(List.of(new WordErrors(1, 1), new WordErrors(0, 9)), 1);

        assertThat(rate.value()).isEqualTo(0.1);
        assertThat(rate.words()).isEqualTo(10);
        assertThat(rate.utterances()).isEqualTo(2);
    }

    @Test
    void theRangeHoldsTheRateAndIsNarrowerWithMore() {
        WordErrorRate few = WordErrorRate.of(halfWrong(10), 1);
        WordErrorRate many = WordErrorRate.of(halfWrong(400), 1);

        assertThat(few.value()).isEqualTo(0.5).isBetween(few.low(), few.high());
        // 400 draws of a coin lie within 0.05 of a half.
        assertThat(many.low()).isBetween(0.44, 0.46);
        assertThat(many.high()).isBetween(0.54, 0.56);
        assertThat(few.high() - few.low()).isGreaterThan(many.high() - many.low());
    }

    @Test
    void itMayPassOneAndIsTheSameWithTheSameSeed() {
        List<WordErrors> utterances = List.of(new WordErrors(3, 1), new WordErrors(2, 1));

        assertThat(WordErrorRate.of(utterances, 1)).isEqualTo(WordErrorRate.of(utterances, 1));
        assertThat(WordErrorRate.of(utterances, 1).text()).startsWith("2.500 (2.000 to 3.000)");
    }

    private static List<WordErrors> halfWrong(int utterances) {
        return Stream.concat(
                        Collections.nCopies(utterances / 2, new WordErrors(1, 1)).stream(),
                        Collections.nCopies(utterances / 2, new WordErrors(0, 1)).stream())
                .toList();
    }
}
