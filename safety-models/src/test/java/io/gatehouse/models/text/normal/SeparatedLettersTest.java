package io.gatehouse.models.text.normal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SeparatedLettersTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "h a t e | hate",
                "k.i.l.l yourself | kill yourself",
                "K-I-L-L them | kill them",
                "s_t_u_p_i_d | stupid",
                "s*t*u*p*i*d | stupid",
                "h a t e them | hate them",
                "h.a.t.e. them | hate. them",
                "U.S.A. is big | usa. is big",
                "a b c d | abcd"
            })
    void wordsWhoseLettersStandApartAreJoined(String text, String lifted) {
        assertThat(Lifted.text(text)).isEqualTo(lifted);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"i h a t e  y o u | i hate  you", "i h a t e y o u | i hate you", "d i e n o w | die now"})
    void aRowOfSeveralWordsIsPartedAgain(String text, String lifted) {
        assertThat(Lifted.text(text)).isEqualTo(lifted);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"h 4 t 3 | hate", "i d 1 0 t | idiot"})
    void digitsAmongTheLettersAreReadAsLetters(String text, String lifted) {
        assertThat(Lifted.text(text)).isEqualTo(lifted);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "i am a cat",
                "1 2 3 4 5",
                "5 4 3 1",
                "0 1 0 1 1",
                "2023-01-05",
                "1/2/3/4",
                "a - b - c",
                "plan a or b",
                "q&a",
                "d.c. and u.k."
            })
    void rowsThatHideNoWordAreLeftAlone(String text) {
        assertThat(Lifted.text(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "hate | h a t e | we h a t e it",
                "kill | k.i.l.l | to k.i.l.l me",
                "hate | h a t e | i h a t e y o u",
                "you | y o u | i h a t e y o u"
            })
    void wordsPointAtTheWholeRow(String word, String origin, String original) {
        assertThat(Lifted.originOf(word, original)).isEqualTo(origin);
    }
}
