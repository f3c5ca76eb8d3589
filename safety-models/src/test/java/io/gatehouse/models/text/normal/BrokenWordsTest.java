package io.gatehouse.models.text.normal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BrokenWordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "wom.en | women",
                "peo ple | people",
                "mus-lims | muslims",
                "kil ler | killer",
                "be fore | before",
                "the rapist | therapist"
            })
    void partsOfAWordAreMended(String text, String lifted) {
        assertThat(Lifted.text(text)).isEqualTo(lifted);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "well-being",
                "end.start",
                "in to",
                "may be",
                "e.g. this",
                "i.e. that",
                "a lot",
                "some one",
                "any one",
                "for ever",
                "to day",
                "an other",
                "with out",
                "up on",
                "and/or",
                "black/white",
                "anti-war",
                "self-harm",
                "x-ray",
                "t-shirt",
                "rock'n'roll",
                "node.js",
                "mr.smith"
            })
    void wordsOfTheirOwnAreLeftAlone(String text) {
        assertThat(Lifted.text(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"it's", "i'm", "we'll", "she'll", "we're", "they're", "don't", "can't", "who's", "o'clock"})
    void shortenedWordsKeepTheirSign(String text) {
        assertThat(Lifted.text(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"women | wom.en | all wom.en here", "people | peo ple | these peo ple!"})
    void wordsPointAtBothParts(String word, String origin, String original) {
        assertThat(Lifted.originOf(word, original)).isEqualTo(origin);
    }
}
