package io.gatehouse.models.speech.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordErrorsTest {

    @ParameterizedTest
    @CsvSource({
        "the cat sat, the cat sat, 0",
        "the cat sat, the bat sat, 1",
        "the cat sat, the sat, 1",
        "the cat sat, oh the cat sat, 1",
        "the cat sat, cat sat down, 2",
        "the cat sat, '', 3",
        "a, b c d, 3"
    })
    void wordsAreChangedAddedAndLeftOut(String said, String heard, int errors) {
        assertThat(WordErrors.of(words(said), words(heard)).errors()).isEqualTo(errors);
    }

    @Test
    void theRateIsByWordsThatWereSaidAndMayPassOne() {
        WordErrors both =
                WordErrors.of(words("a"), words("b c d")).and(WordErrors.of(words("one two"), words("one two")));

        assertThat(both).isEqualTo(new WordErrors(3, 3));
        assertThat(both.rate()).isEqualTo(1);
        assertThat(WordErrors.of(words("a"), words("b c")).rate()).isEqualTo(2);
        assertThat(new WordErrors(0, 0).rate()).isZero();
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(" "));
    }
}
