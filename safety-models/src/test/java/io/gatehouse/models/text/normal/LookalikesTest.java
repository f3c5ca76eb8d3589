package io.gatehouse.models.text.normal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LookalikesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"kіll | kill", "hаtе | hate", "κill | kill", "hаtе wоmеn | hate women", "ΗATΕ | hate"})
    void lettersOfOtherScriptsWithinALatinWordAreLatin(String text, String lifted) {
        assertThat(Lifted.text(text)).isEqualTo(lifted);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"ᴋɪʟʟ | kill", "🅺🅸🅻🅻 | kill", "🄺🄸🄻🄻 | kill"})
    void smallCapitalsAndSquaredLettersAreLetters(String text, String lifted) {
        assertThat(Lifted.text(text)).isEqualTo(lifted);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "привет мир | привет мир",
                "я люблю 3 кошки | я люблю 3 кошки",
                "καλημέρα κόσμε | καλημέρα κόσμε",
                "this is мир | this is мир",
                "中文 and 日本語 | 中文 and 日本語"
            })
    void wordsOfOtherScriptsAreLeftAlone(String text, String lifted) {
        assertThat(Lifted.text(text)).isEqualTo(lifted);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"hate | hаtе | I hаtе you", "kill | 🅺🅸🅻🅻 | I 🅺🅸🅻🅻 it"})
    void wordsPointAtTheirDisguise(String word, String origin, String original) {
        assertThat(Lifted.originOf(word, original)).isEqualTo(origin);
    }

    @Test
    void lettersAloneKeepTheirCaseAndWords() {
        assertThat(NormalizedText.letters("I Hаtе k.i.l.l Привет")).isEqualTo("I Hate k.i.l.l Привет");
    }
}
