package io.gatehouse.models.speech.ctc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BeamDecoderTest {

    private static final double ALL = Double.NEGATIVE_INFINITY;
    private static final Language SILENT = new Weighed(0, Map.of());
    private static final Language LOVES_B = new Weighed(0, Map.of(Frames.B, 1.5, Frames.A, -0.5));

    /** What each letter earns, wherever it stands. */
    private record Weighed(double score, Map<Integer, Double> earned) implements Language, Language.Said {

        @Override
        public Said beginning() {
            return this;
        }

        @Override
        public Said then(int symbol) {
            return new Weighed(score + earned.getOrDefault(symbol, 0.0), earned);
        }

        @Override
        public double scoreAtEnd() {
            return score;
        }
    }

    @Test
    void waysThatReadAlikeAreAddedUp() {
        // The likeliest letters are two blanks (0.36), but three ways say a: 0.24 + 0.24 + 0.16.
        Emissions emissions = Frames.of(new double[] {0.6, 0, 0.4, 0}, new double[] {0.6, 0, 0.4, 0});

        assertThat(new GreedyDecoder(Frames.ALPHABET).decode(emissions)).isEmpty();
        assertThat(Frames.text(decoder(SILENT, 10).decode(emissions))).isEqualTo("a");
    }

    @Test
    void aBlankPartsTwoOfTheSameAndAGapIsALetterToo() {
        assertThat(Frames.text(decoder(SILENT, 10).decode(Frames.saying("-aa-abb|-ba"))))
                .isEqualTo("aab ba");
    }

    @Test
    void lettersSoundWhereTheyAreLikeliestToBegin() {
        List<Sounded> symbols = decoder(SILENT, 10).decode(Frames.saying("--a--b"));

        assertThat(symbols).extracting(Sounded::begin).containsExactly(2, 5);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void aWideSearchFindsWhatTryingAllFinds(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] rows = new double[5][Frames.ALPHABET.size()];
        for (double[] row : rows) {
            for (int i = 0; i < row.length; i++) {
                row[i] = random.nextDouble(0.05, 1);
            }
        }
        Emissions emissions = Frames.of(rows);

        assertThat(Frames.text(decoder(SILENT, 2000).decode(emissions))).isEqualTo(best(emissions, SILENT));
        assertThat(Frames.text(decoder(LOVES_B, 2000).decode(emissions))).isEqualTo(best(emissions, LOVES_B));
    }

    @Test
    void theLanguageDecidesWhereTheSoundDoesNot() {
        Emissions unsure = Frames.of(new double[] {0, 0, 0.55, 0.45});

        assertThat(Frames.text(decoder(SILENT, 4).decode(unsure))).isEqualTo("a");
        assertThat(Frames.text(decoder(LOVES_B, 4).decode(unsure))).isEqualTo("b");
    }

    @Test
    void nothingSaysNothing() {
        assertThat(decoder(SILENT, 4).decode(Emissions.none(4))).isEmpty();
    }

    @Test
    void aSearchKeepsSomething() {
        assertThatThrownBy(() -> decoder(SILENT, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("0");
    }

    private static BeamDecoder decoder(Language language, int width) {
        return new BeamDecoder(Frames.ALPHABET, language, width, ALL);
    }

    /** Adds up every way through the frames by what it says. */
    private static String best(Emissions emissions, Language language) {
        Map<List<Integer>, Double> said = new HashMap<>();
        int width = emissions.width();
        int ways = (int) Math.pow(width, emissions.frames());
        for (int way = 0; way < ways; way++) {
            List<Integer> symbols = new ArrayList<>();
            double log = 0;
            int before = Frames.BLANK;
            for (int frame = 0, rest = way; frame < emissions.frames(); frame++, rest /= width) {
                int symbol = rest % width;
                log += emissions.at(frame, symbol);
                if (symbol != Frames.BLANK && symbol != before) {
                    symbols.add(symbol);
                }
                before = symbol;
            }
            said.merge(symbols, Math.exp(log), Double::sum);
        }
        List<Integer> best = List.of();
        double highest = Double.NEGATIVE_INFINITY;
        for (Map.Entry<List<Integer>, Double> entry : said.entrySet()) {
            Language.Said text = language.beginning();
            for (int symbol : entry.getKey()) {
                text = text.then(symbol);
            }
            double score = Math.log(entry.getValue()) + text.scoreAtEnd();
            if (score > highest) {
                highest = score;
                best = entry.getKey();
            }
        }
        return Frames.text(
                best.stream().map(symbol -> new Sounded(symbol, 0, 1, 0)).toList());
    }
}
