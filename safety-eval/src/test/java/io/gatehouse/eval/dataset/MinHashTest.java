package io.gatehouse.eval.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MinHashTest {

    private final MinHash hash = new MinHash();

    @Test
    void caseAndSpacingMakeNoDifference() {
        assertThat(similarity("Good  Morning,\tWorld", "good morning, world")).isOne();
    }

    @Test
    void textsWithoutACommonShingleAreNotAlike() {
        assertThat(similarity("aaaaaaaaaa", "bbbbbbbbbb")).isZero();
    }

    @Test
    void shortTextsAreComparedWhole() {
        assertThat(similarity("hi", "hi")).isOne();
        assertThat(similarity("hi", "ho")).isZero();
        assertThat(similarity("", "")).isOne();
    }

    @Test
    void theEstimateComesCloseToTheShareOfCommonShingles() {
        SplittableRandom random = new SplittableRandom(7);
        double sum = 0;
        for (int pair = 0; pair < 50; pair++) {
            String one = letters(random, 300);
            String other = one.substring(0, 200) + letters(random, 100);
            sum += similarity(one, other) - jaccard(one, other);
            // Four standard deviations of an estimate from 126 hashes.
            assertThat(similarity(one, other)).isCloseTo(jaccard(one, other), within(4 * 0.5 / Math.sqrt(126)));
        }
        assertThat(sum / 50).isCloseTo(0, within(0.03));
    }

    private double similarity(String one, String other) {
        return MinHash.similarity(hash.signature(one), hash.signature(other));
    }

    private static String letters(SplittableRandom random, int count) {
        return random.ints(count, 'a', 'z' + 1).mapToObj(Character::toString).collect(Collectors.joining());
    }

    private static double jaccard(String one, String other) {
        Set<String> common = shingles(one);
        Set<String> all = shingles(other);
        common.retainAll(all);
        all.addAll(shingles(one));
        return (double) common.size() / all.size();
    }

    private static Set<String> shingles(String text) {
        Set<String> shingles = new HashSet<>();
        for (int i = 0; i + 5 <= text.length(); i++) {
            shingles.add(text.substring(i, i + 5));
        }
        return shingles;
    }
}
