package io.gatehouse.models.text.normal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LowerCaseTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"HeLLo World | hello world", "İstanbul | istanbul", "ẞ | ß", "Россия | россия", "𐐀 | 𐐨"})
    void lettersBecomeSmall(String text, String lifted) {
        assertThat(Lifted.text(text)).isEqualTo(lifted);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"world | WORLD | Hello WORLD!"})
    void wordsPointAtTheirCapitals(String word, String origin, String original) {
        assertThat(Lifted.originOf(word, original)).isEqualTo(origin);
    }
}
