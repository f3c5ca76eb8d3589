package io.gatehouse.models.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpellingTest {

    private static final Spelling SPELLING = Spelling.of(
            Map.of(
                    "vermin", 40, "weather", 500, "leather", 20, "stupid", 300, "zorblat", 3, "zot", 4, "bugger", 4,
                    "once", 1),
            Set.of("bugger", "zot", "bvgger"));

    @ParameterizedTest
    @CsvSource({"vemrin, vermin", "evrmin, vermin", "stpuid, stupid", "weathre, weather"})
    void swappedLettersAreSwappedBack(String written, String meant) {
        assertThat(SPELLING.mended(written)).isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource({"vermn, vermin", "vermi, vermin", "stupd, stupid"})
    void aLetterThatWasLeftOutIsPutBack(String written, String meant) {
        assertThat(SPELLING.mended(written)).isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource({"ve*min, vermin", "st*p*d, stupid", "*eather, weather", "b*gger, bugger", "z*t, zot"})
    void maskedLettersAreFilledIn(String written, String meant) {
        assertThat(SPELLING.mended(written)).isEqualTo(meant);
    }

    @Test
    void whoMasksALetterMeansARudeWordBeforeAnother() {
        Spelling spelling = Spelling.of(Map.of("bigger", 200, "bugger", 4, "bxgger", 2), Set.of("bugger", "bxgger"));

        assertThat(spelling.mended("b*gger")).isEqualTo("bugger");
        assertThat(spelling.mended("bgger")).isEqualTo("bigger");
    }

    @ParameterizedTest
    @CsvSource({"v3rm1n, vermin", "5tup1d, stupid", "8u99er, bugger", "z0t, zot"})
    void signsAreReadAsTheLettersThatTheyLookLike(String written, String meant) {
        assertThat(SPELLING.mended(written)).isEqualTo(meant);
    }

    @Test
    void theLexiconsDisguisesAreNotWhatIsMeant() {
        Spelling spelling = Spelling.of(Map.of("bother", 2_000, "bxther", 2), Set.of("bxther"));

        assertThat(spelling.mended("b*ther")).isEqualTo("bother");
    }

    @Test
    void aNameOfFourLettersIsNoRudeWordMisspelt() {
        Spelling spelling = Spelling.of(Map.of("rude", 500, "ruder", 500), Set.of("rude", "ruder"));

        assertThat(spelling.mended("rdue")).isEqualTo("rdue");
        assertThat(spelling.mended("rdue" + "r")).isEqualTo("ruder");
    }

    @ParameterizedTest
    @ValueSource(strings = {"45s", "100k", "t17", "ps5", "8z", "vermi*", "as*"})
    void numbersWithLettersAndFootnotesAreNoWordsInDisguise(String form) {
        Spelling spelling = Spelling.of(Map.of("vermin", 40, "ass", 900, "as", 900), Set.of("ass"));

        assertThat(spelling.mended(form)).isEqualTo(form);
    }

    @Test
    void theMostCommonOfSeveralWordsIsMeant() {
        Spelling spelling = Spelling.of(Map.of("zotter", 20, "zolter", 900), Set.of());

        assertThat(spelling.mended("zoter")).isEqualTo("zolter");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "vermin", "zorblat", "bvgger", "table", "Vemrin", "ver", "vem", "vzz1n", "2nd", "a**", "***", "v****n",
                "<user>", "", "!"
            })
    void whatIsKnownOrNoWordStaysAsItIs(String form) {
        assertThat(SPELLING.mended(form)).isEqualTo(form);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zorlbat", "zobrlat", "onec"})
    void nobodyIsTakenToMeanARareWord(String written) {
        assertThat(SPELLING.mended(written)).isEqualTo(written);
    }

    @Test
    void itIsStoredWithoutAnyWordAndComesBackTheSame() {
        byte[] stored = SPELLING.encode();

        assertThat(Spelling.decode(stored).encode()).isEqualTo(stored);
        assertThat(Spelling.decode(stored).mended("vemrin")).isEqualTo("vermin");
        assertThat(stored).hasSize(8 * 5);
    }

    @Test
    void bytesThatAreCutOffAreRefused() {
        assertThatThrownBy(() -> Spelling.decode(new byte[7]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("it is cut off");
    }

    @Test
    void aMendedWordStandsWhereTheWrittenOneDid() {
        Mending mending = new Mending(SPELLING);

        assertThat(Token.of("what vemrin!").stream().map(mending::of))
                .containsExactly(new Token("what", 0, 4), new Token("vermin", 5, 11), new Token("!", 11, 12));
    }

    @Test
    void ofATextWithoutEndSoManyWordsAreMendedAndTheRestIsReadAsItIs() {
        Mending mending = new Mending(SPELLING);
        Token masked = new Token("ve*min", 0, 6);
        Token vermin = new Token("vermin", 0, 6);

        assertThat(mending.of(masked)).isEqualTo(vermin);
        for (int n = 0; n < Mending.MOST_WORDS * 2; n++) {
            mending.of(new Token("q*" + letters(n), 0, 6));
        }

        assertThat(mending.of(masked)).isEqualTo(vermin);
        assertThat(mending.of(new Token("v*rmin", 0, 6)).form()).isEqualTo("v*rmin");
    }

    private static String letters(int number) {
        return Integer.toString(number, 10)
                .chars()
                .mapToObj(digit -> Character.toString('a' + digit - '0'))
                .reduce("", String::concat);
    }
}
