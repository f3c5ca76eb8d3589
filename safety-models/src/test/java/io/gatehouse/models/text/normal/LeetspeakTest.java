package io.gatehouse.models.text.normal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LeetspeakTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "h4t3 | hate",
                "5tup1d | stupid",
                "$tupid | stupid",
                "1d10t | idiot",
                "sh00t | shoot",
                "1d10t! | idiot!",
                "k1ll y0u | kill you",
                "h@te | hate"
            })
    void digitsAndSignsAreReadWhereTheyMakeAWord(String text, String lifted) {
        assertThat(Lifted.text(text)).isEqualTo(lifted);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"gr0tesq3ly | grotesqely"})
    void insideLongerWordsTheyAreReadThoughTheWordIsUnknown(String text, String lifted) {
        assertThat(Lifted.text(text)).isEqualTo(lifted);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10am", "1st", "2nd", "3rd", "100th", "mp3", "mp4", "covid19", "ps5", "h2o", "50k", "$5", "5€", "8ball",
                "b2b", "c3po", "r2d2", "v1.2.3", "10:30", "5pm", "1990s", "3d", "4x4", "i5", "24h", "5g", "log4j",
                "utf8", "win11", "sha256", "c++", "a+", "hello!!", "lol!!!1", "100%", "gr8", "2day"
            })
    void numbersAndNamesWithDigitsAreLeftAlone(String text) {
        assertThat(Lifted.text(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"@h4t3r", "@someone"})
    void theMarkOfANameStays(String text) {
        assertThat(Lifted.text(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"hate | h4t3 | I h4t3 you", "stupid | 5tup1d | so 5tup1d!"})
    void wordsPointAtTheirDisguise(String word, String origin, String original) {
        assertThat(Lifted.originOf(word, original)).isEqualTo(origin);
    }
}
