package io.gatehouse.models.speech.ctc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class LetterModelTest {

    private static final LetterModel AB = LetterModel.of(List.of("ab"), 1, 2, 1);

    /** Of two letters both kinds were seen once: (1 + 2 x 1/2) / (2 + 2). After an a: (1 + 1 x 1/2) / (1 + 1). */
    @Test
    void countsAreInterpolatedWithThoseOfLess() {
        assertThat(probability(AB, "", 'b')).isCloseTo(0.5, within(1e-12));
        assertThat(probability(AB, "a", 'b')).isCloseTo(0.75, within(1e-12));
        assertThat(probability(AB, "a", 'a')).isCloseTo(0.25, within(1e-12));
    }

    @Test
    void whatWasNeverSeenIsAsLikelyAsItIsAnywhere() {
        assertThat(probability(AB, "b", 'a')).isCloseTo(probability(AB, "", 'a'), within(1e-12));
    }

    @Test
    void allLettersTogetherAreCertain() {
        LetterModel model = LetterModel.of(List.of("abba cab", "a bad cab"), 3, 5, 1);

        for (String before : List.of("", "a", "ab", "zab", "ca")) {
            double sum = "abcd "
                    .chars()
                    .mapToDouble(letter -> probability(model, before, (char) letter))
                    .sum();
            assertThat(sum).isCloseTo(1, within(1e-12));
        }
    }

    @Test
    void itIsTheSameAfterItWasWrittenAndRead() {
        LetterModel model = LetterModel.of(List.of("abba cab", "a bad cab"), 3, 5, 2);
        LetterModel read = LetterModel.decode(model.encode());

        assertThat(read.memory()).isEqualTo(3);
        assertThat(probability(read, "ca", 'b')).isEqualTo(probability(model, "ca", 'b'));
        assertThat(probability(read, "", ' ')).isEqualTo(probability(model, "", ' '));
        assertThat(read.encode()).isEqualTo(model.encode());
    }

    @Test
    void whatIsNoLetterModelIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LetterModel.decode("no tab".getBytes(StandardCharsets.UTF_8)))
                .withMessageContaining("a number, a tab and letters");
    }

    private static double probability(LetterModel model, String before, char letter) {
        return Math.exp(model.logProbability(before, letter));
    }
}
