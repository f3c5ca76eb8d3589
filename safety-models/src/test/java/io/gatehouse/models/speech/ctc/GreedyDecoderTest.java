package io.gatehouse.models.speech.ctc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class GreedyDecoderTest {

    private final GreedyDecoder decoder = new GreedyDecoder(Frames.ALPHABET);

    @Test
    void repeatsAreOneAndABlankPartsTwoOfTheSame() {
        assertThat(Frames.text(decoder.decode(Frames.saying("-aa-abb|-ba")))).isEqualTo("aab ba");
    }

    @Test
    void eachSymbolKnowsItsFrames() {
        List<Sounded> symbols = decoder.decode(Frames.saying("-aa-a"));

        assertThat(symbols).extracting(Sounded::begin).containsExactly(1, 4);
        assertThat(symbols).extracting(Sounded::end).containsExactly(3, 5);
    }

    @Test
    void wordsHaveTheTimesOfTheirLettersAndTheMeanOfTheirCertainty() {
        Emissions emissions = Frames.of(
                new double[] {0.1, 0, 0.9, 0},
                new double[] {0.6, 0, 0.4, 0},
                new double[] {0.5, 0, 0, 0.5 + 1e-6},
                new double[] {0, 1, 0, 0},
                new double[] {0, 1, 0, 0},
                new double[] {0, 0, 0, 1});

        List<SpelledWord> words = SpelledWord.of(Frames.ALPHABET, decoder.decode(emissions));

        assertThat(words).extracting(SpelledWord::text).containsExactly("ab", "b");
        assertThat(words).extracting(SpelledWord::begin).containsExactly(0, 5);
        assertThat(words).extracting(SpelledWord::end).containsExactly(3, 6);
        assertThat(words.getFirst().confidence()).isBetween(0.670, 0.672);
    }

    @Test
    void silenceHasNoWords() {
        assertThat(SpelledWord.of(Frames.ALPHABET, decoder.decode(Frames.saying("--||--|"))))
                .isEmpty();
        assertThat(decoder.decode(Emissions.none(4))).isEmpty();
    }
}
