package io.gatehouse.eval.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DialectTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "They be working late on Fridays",
                "he always be like that",
                "She so kind to everybody",
                "we going to the game",
                "where you at",
                "what they talkin about",
                "I been waiting all day",
                "she done told him twice",
                "I don't want nothing from them",
                "he dont even know",
                "It ain't over yet",
                "I&#8217;m finna eat",
                "see y&#8217;all tomorrow",
                "Y’ALL are late",
                "who made dat cake"
            })
    void aSignIsFound(String text) {
        assertThat(Dialect.looksAfricanAmerican(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Will they be working late on Fridays?",
                "They will be working late",
                "Why are they so kind to everybody?",
                "Is he a doctor?",
                "Was she going to the game?",
                "If they bring cake, we sing",
                "She slept during the film",
                "How long have you been waiting?",
                "Have they been there?",
                "Are we done eating?",
                "I can't see any of them",
                "He doesn't know",
                "The data is on the disk",
                "Leonardo da Vinci painted it"
            })
    void questionsAndOrdinaryWordsAreNoSign(String text) {
        assertThat(Dialect.looksAfricanAmerican(text)).isFalse();
    }
}
