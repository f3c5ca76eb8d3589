package io.gatehouse.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextMixTest {

    private static final List<String> MIX = TextMix.of(1_000, TextMix.SEED);

    @Test
    void theSameSeedGivesTheSameTexts() {
        assertThat(TextMix.of(1_000, TextMix.SEED)).isEqualTo(MIX);
        assertThat(TextMix.of(1_000, TextMix.SEED + 1)).isNotEqualTo(MIX);
    }

    @Test
    void textsHaveFiveToSixtyWords() {
        assertThat(MIX)
                .hasSize(1_000)
                .extracting(Sentences::words)
                .allSatisfy(words -> assertThat(words).isBetween(TextMix.FEWEST_WORDS, TextMix.MOST_WORDS))
                .anySatisfy(words -> assertThat(words).isLessThan(8))
                .anySatisfy(words -> assertThat(words).isGreaterThan(57));
    }

    @Test
    void oneOfTenHoldsAHarmfulSentence() {
        List<String> harmful = Sentences.harmful().all();

        assertThat(MIX.stream().filter(text -> harmful.stream().anyMatch(text::contains)))
                .hasSize(100);
    }

    @Test
    void fewTextsAreTheSame() {
        assertThat(MIX.stream().distinct()).hasSizeGreaterThan(900);
    }
}
