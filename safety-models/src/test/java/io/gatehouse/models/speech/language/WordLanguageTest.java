package io.gatehouse.models.speech.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.gatehouse.models.speech.ctc.Language;
import io.gatehouse.models.speech.language.WordLanguage.Weights;
import io.gatehouse.models.speech.network.Spelling;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WordLanguageTest {

    private static final int GAP = Spelling.ALPHABET.delimiter();
    private static final WordLanguage LANGUAGE = learnt("the cat sat", "the dog ran", "a cat ran", "a cat sat");

    @Test
    void whatFollowsOftenIsLikelier() {
        assertThat(score("a cat")).isGreaterThan(score("a dog"));
        assertThat(score("the cat sat")).isGreaterThan(score("the cat the"));
    }

    @Test
    void wordsThatWereNeverSeenAreDearAndWellSpelledOnesLess() {
        assertThat(score("the cats")).isLessThan(score("the cat"));
        assertThat(score("the do")).isGreaterThan(score("the od"));
    }

    @Test
    void aWordIsWeighedAnewWhenItHasEnded() {
        Language.Said cat = said(LANGUAGE, "the cat");

        assertThat(cat.then(GAP).score()).isEqualTo(cat.scoreAtEnd());
        assertThat(cat.scoreAtEnd()).isNotEqualTo(cat.score());
    }

    @Test
    void twoGapsAreOneTooMany() {
        assertThat(said(LANGUAGE, "the  cat").score())
                .isLessThan(said(LANGUAGE, "the cat").score() - 50);
    }

    @Test
    void itIsTheSameWhenItWasStored() throws IOException {
        WordLanguage again = WordLanguage.decode(LANGUAGE.encode());

        assertThat(again.size()).isEqualTo(LANGUAGE.size()).isPositive();
        for (String text : List.of("the cat", "a dog sat", "xyz")) {
            assertThat(said(again, text).scoreAtEnd()).isEqualTo(score(text));
        }
    }

    @Test
    void whatTheSearchEarnsAndPaysIsForItToSay() {
        WordLanguage dear = LANGUAGE.weighed(new Weights(0, -2, 0));

        assertThat(said(dear, "the cat").scoreAtEnd()).isCloseTo(-4, within(1e-9));
    }

    /** Seen: aab, aab, ab. After a: a twice, b three times; after nothing: a five times, b three. */
    @Test
    void probabilitiesAreThoseOfAbsoluteDiscounting() {
        RunCounts counts = new RunCounts(RunCounts.Counting.TIMES, 2, 1, 1);
        int[] aab = {1, 1, 2};
        counts.add(aab, 0, 2);
        counts.add(new int[] {1, 2}, 0, 1);

        Ngrams table = counts.table();

        double a = (5 - 0.75) / 8;
        double b = (3 - 0.75) / 8;
        double left = 2 * 0.75 / 5;
        assertThat(Math.exp(table.log(new int[] {1}))).isCloseTo(a, within(0.03));
        assertThat(Math.exp(table.log(new int[] {1, 2}))).isCloseTo((3 - 0.75) / 5 + left * b, within(0.03));
        assertThat(Math.exp(table.log(new int[] {1, 1}))).isCloseTo((2 - 0.75) / 5 + left * a, within(0.03));
        assertThat(Math.exp(table.log(new int[] {2, 1}))).isCloseTo(a, within(0.03));
        assertThat(table.log(new int[] {1, 3})).isEqualTo(Ngrams.UNKNOWN);
    }

    /** 2 was seen five times, always after 1; 4 was seen twice, after 3 and after 5. Ten count in all. */
    @Test
    void aTokenThatKeepsOneCompanyIsUnlikelyInAnother() {
        RunCounts counts = new RunCounts(RunCounts.Counting.COMPANY, 2, 1, 1);
        IntStream.range(0, 5).forEach(_ -> counts.add(new int[] {1, 2}, 0, 1));
        counts.add(new int[] {3, 4}, 0, 1);
        counts.add(new int[] {5, 4}, 0, 1);

        Ngrams table = counts.table();

        assertThat(Math.exp(table.log(new int[] {2}))).isCloseTo((1 - 0.75) / 10, within(0.002));
        assertThat(Math.exp(table.log(new int[] {4}))).isCloseTo((2 - 0.75) / 10, within(0.01));
        assertThat(Math.exp(table.log(new int[] {1, 2})))
                .isCloseTo((5 - 0.75) / 5 + 0.75 / 5 * (1 - 0.75) / 10, within(0.03));
    }

    private static double score(String text) {
        return said(LANGUAGE, text).scoreAtEnd();
    }

    private static Language.Said said(WordLanguage language, String text) {
        Language.Said said = language.beginning();
        for (byte symbol : Spelling.symbols(text)) {
            said = said.then(symbol);
        }
        return said;
    }

    private static WordLanguage learnt(String... texts) {
        return LanguageLearner.learn(
                Stream.of(texts)
                        .flatMap(text -> Collections.nCopies(5, text).stream())
                        .map(text -> Arrays.stream(text.split(" "))
                                .map(Spelling::symbols)
                                .toList())
                        .toList(),
                GAP);
    }
}
