package io.gatehouse.models.text.normal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StretchedLettersTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "haaaate | hate",
                "cooool | cool",
                "gooood | good",
                "yessss | yes",
                "killlll | kill",
                "noooo | no",
                "sooooo | so",
                "stuuupiiid | stupid",
                "helllllo | hello",
                "pleeeease | please",
                "cooome | come"
            })
    void stretchedLettersAreShortenedToAWord(String text, String lifted) {
        assertThat(Lifted.text(text)).isEqualTo(lifted);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"aaaaaa | aa", "hmmmm | hmm", "zzzzz | zz"})
    void lettersOfNoWordStayTwice(String text, String lifted) {
        assertThat(Lifted.text(text)).isEqualTo(lifted);
    }

    @ParameterizedTest
    @ValueSource(strings = {"balloon", "goodness", "1000000", "...", "wow!!!!"})
    void doubleLettersAndNumbersAreLeftAlone(String text) {
        assertThat(Lifted.text(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"hate | haaaate | I haaaate it", "stupid | stuuupiiid | so stuuupiiid!"})
    void wordsPointIntoTheirStretch(String word, String origin, String original) {
        assertThat(Lifted.originOf(word, original)).isEqualTo(origin);
    }
}
