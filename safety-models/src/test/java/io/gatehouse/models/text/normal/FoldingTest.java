package io.gatehouse.models.text.normal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FoldingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ha\u200Bte | hate",
                "ha\u00ADte | hate",
                "ha\u202Dte | hate",
                "ha\uFE0Fte | hate",
                "ha\u3164te | hate",
                "ha\u2060te | hate"
            })
    void whatNobodySeesIsDropped(String text, String lifted) {
        assertThat(Lifted.text(text)).isEqualTo(lifted);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"ｋｉｌｌ | kill", "𝐤𝐢𝐥𝐥 | kill", "𝖐𝖎𝖑𝖑 | kill", "Ⓚⓘⓛⓛ | kill", "ﬁre | fire", "1️⃣ | 1"})
    void compatibilityFormsAreFolded(String text, String lifted) {
        assertThat(Lifted.text(text)).isEqualTo(lifted);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "naïve café | naive cafe",
                "Zürich | zurich",
                "h\u0337a\u0334t\u0335e\u0301\u0323 | hate",
                "𝐤\u0337𝐢ll | kill",
                "hа\u0337te | hate"
            })
    void latinLettersLoseTheirAccents(String text, String lifted) {
        assertThat(Lifted.text(text)).isEqualTo(lifted);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"ёй | ёй", "καλημέρα | καλημέρα", "हिन्दी | हिन्दी", "が | が"})
    void otherScriptsKeepTheirs(String text, String lifted) {
        assertThat(Lifted.text(text)).isEqualTo(lifted);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "well\uD83Dknown | well known",
                "well\uDE00known | well known",
                "well\u0007known | well known",
                "well\u0085known | well known",
                "well\u2028known | well known"
            })
    void loneSurrogatesAndControlsAreSpaces(String text, String lifted) {
        assertThat(Lifted.text(text)).isEqualTo(lifted);
    }

    @ParameterizedTest
    @ValueSource(strings = {"k\u2FE0i\u2FE0l\u2FE0l", "k\uE000ill", "ki\u0378ll", "kil\uD900\uDC00l"})
    void charactersWithoutAMeaningAreDropped(String text) {
        assertThat(Lifted.text(text)).isEqualTo("kill");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "hate | h\u200Bat\u0337e | I h\u200Bat\u0337e it",
                "fire | ﬁre | the ﬁre!",
                "said | ｓａｉｄ | he ｓａｉｄ it"
            })
    void wordsPointAtTheirDisguise(String word, String origin, String original) {
        assertThat(Lifted.originOf(word, original)).isEqualTo(origin);
    }
}
