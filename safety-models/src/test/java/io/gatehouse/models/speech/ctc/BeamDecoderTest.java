package io.gatehouse.models.speech.ctc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BeamDecoderTest {

    private static final BeamDecoder EXACT = BeamDecoder.of(Frames.ALPHABET, 1_000, 1e-30);

    /** Nothing has 0.6 x 0.6; an a has 0.4 x 0.4 held, and 0.4 x 0.6 twice: early and late. */
    @Test
    void whatIsLikelyInManyWaysBeatsTheLikeliestWay() {
        Emissions emissions = Frames.of(new double[] {0.6, 0, 0.4, 0}, new double[] {0.6, 0, 0.4, 0});

        assertThat(new GreedyDecoder(Frames.ALPHABET).decode(emissions)).isEmpty();
        assertThat(Frames.text(EXACT.decode(emissions))).isEqualTo("a");
        assertThat(EXACT.best(emissions).probability()).isCloseTo(Math.log(0.64), within(1e-4));
    }

    @Test
    void theSameLetterTwiceNeedsABlank() {
        assertThat(Frames.text(EXACT.decode(Frames.saying("a-a")))).isEqualTo("aa");
        assertThat(Frames.text(EXACT.decode(Frames.saying("aaa")))).isEqualTo("a");
    }

    @Test
    void symbolsStandWhereTheyAreLikeliest() {
        List<Sounded> symbols = EXACT.decode(Frames.saying("--aa-b|a"));

        assertThat(Frames.text(symbols)).isEqualTo("ab a");
        assertThat(symbols).extracting(Sounded::begin).containsExactly(2, 5, 6, 7);
        assertThat(symbols).extracting(Sounded::end).containsExactly(4, 6, 7, 8);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void itFindsWhatTryingEveryPathFinds(long seed) {
        Emissions emissions = Emissions.ofLogits(Frames.randomLogits(6, 4, seed), 4);
        Map<List<Integer>, Double> all = everyPath(emissions);
        double best =
                all.values().stream().mapToDouble(Double::doubleValue).max().orElseThrow();

        Prefix found = EXACT.best(emissions);
        List<Integer> symbols = java.util.Arrays.stream(found.symbols()).boxed().toList();

        assertThat(Math.exp(found.probability())).isCloseTo(best, within(1e-6));
        assertThat(all.get(symbols)).isCloseTo(best, within(1e-6));
    }

    private static Map<List<Integer>, Double> everyPath(Emissions emissions) {
        Map<List<Integer>, Double> sums = new HashMap<>();
        int paths = (int) Math.pow(emissions.width(), emissions.frames());
        for (int path = 0; path < paths; path++) {
            List<Integer> symbols = new ArrayList<>();
            double logProbability = 0;
            int before = Frames.BLANK;
            int rest = path;
            for (int frame = 0; frame < emissions.frames(); frame++) {
                int symbol = rest % emissions.width();
                rest /= emissions.width();
                logProbability += emissions.at(frame, symbol);
                if (symbol != Frames.BLANK && symbol != before) {
                    symbols.add(symbol);
                }
                before = symbol;
            }
            sums.merge(symbols, Math.exp(logProbability), Double::sum);
        }
        return sums;
    }

    @Test
    void aLanguageDecidesWhatTheSoundLeavesOpen() {
        Emissions emissions =
                Frames.of(new double[] {0, 0, 1, 0}, new double[] {1, 0, 0, 0}, new double[] {0, 0, 0.55, 0.45});
        LanguageModel language = LetterModel.of(List.of("ab ab ab"), 2, 3, 1);

        assertThat(Frames.text(EXACT.decode(emissions))).isEqualTo("aa");
        assertThat(Frames.text(EXACT.with(language, 1, 0).decode(emissions))).isEqualTo("ab");
    }

    @Test
    void aNarrowBeamReadsWhatIsClearAsWell() {
        BeamDecoder narrow = BeamDecoder.of(Frames.ALPHABET, 2, 0.02);

        assertThat(Frames.text(narrow.decode(Frames.saying("aa-b|||b-ba")))).isEqualTo("ab bba");
    }
}
