package io.gatehouse.models.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.domain.signal.Deadline;
import io.gatehouse.domain.signal.Evidence;
import io.gatehouse.models.batching.BatchingListener;
import io.gatehouse.models.batching.BatchingSettings;
import io.gatehouse.models.batching.MicroBatcher;
import io.gatehouse.models.text.encoder.Encoders;
import io.gatehouse.models.text.encoder.WordPieces;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Of ten words one carries the score; the n-grams take the first words for those that matter. */
class ExplainerTest {

    private static final String TEXT = "ant bee cow dog eel fly gnu hen ibis jay";
    private static final double WITH_ALL_WORDS = 0.9;
    private static final WordPieces VOCABULARY = new WordPieces(Encoders.pieces());
    private static final Clock CLOCK = Clock.systemUTC();

    private final AtomicInteger asked = new AtomicInteger();

    @Test
    void theEncoderLeavesOutWhatTheNgramsTakeForLikely() {
        assertThat(evidence("bee")).extracting(this::shown).containsExactly("bee");
        assertThat(asked).hasValue(4);
    }

    @Test
    void aWordThatCarriesLittleDoesNotKeepItFromLookingOn() {
        assertThat(evidence("jay", "ant")).extracting(this::shown).containsExactly("jay", "ant");
    }

    @Test
    void whereNoneOfThatMattersItLeavesOutTheOthersToo() {
        assertThat(evidence("jay")).extracting(this::shown).containsExactly("jay");
        assertThat(asked).hasValue(10);
    }

    @Test
    void aScoreThatNoWordCarriesHasNoEvidence() {
        assertThat(evidence("zebra")).isEmpty();
    }

    private String shown(Evidence evidence) {
        Evidence.Span span = (Evidence.Span) evidence;
        return TEXT.substring(span.begin(), span.end());
    }

    private List<Evidence> evidence(String carrier) {
        return evidence(carrier, carrier);
    }

    /** @param helper a word that carries a little of it too */
    private List<Evidence> evidence(String carrier, String helper) {
        TextFeatures features = TextFeatures.of(Token.of(TEXT), 512, VOCABULARY, 128);
        BatchingSettings settings = new BatchingSettings(4, Duration.ZERO, 16, 1);
        try (MicroBatcher<List<int[]>, List<FirstScores>> ngrams = new MicroBatcher<>(
                        "ngrams", settings, ExplainerTest::theLowestFirst, CLOCK, BatchingListener.NONE);
                MicroBatcher<List<int[]>, List<double[]>> encoder = new MicroBatcher<>(
                        "encoder", settings, inputs -> scores(inputs, carrier, helper), CLOCK, BatchingListener.NONE)) {
            return new Explainer(ngrams, encoder)
                    .explain(
                            features,
                            features.windows().getFirst(),
                            List.of(0),
                            new double[] {WITH_ALL_WORDS},
                            1,
                            Deadline.in(Duration.ofSeconds(30), CLOCK))
                    .join()
                    .of(0, WITH_ALL_WORDS);
        }
    }

    private static List<List<FirstScores>> theLowestFirst(List<List<int[]>> inputs) {
        return inputs.stream()
                .map(rows -> IntStream.range(0, rows.size())
                        .mapToObj(row -> new FirstScores(new double[] {row / 10.0}, 0))
                        .toList())
                .toList();
    }

    private List<List<double[]>> scores(List<List<int[]>> inputs, String carrier, String helper) {
        return inputs.stream()
                .map(rows -> rows.stream()
                        .map(row -> new double[] {score(row, carrier, helper)})
                        .toList())
                .toList();
    }

    private double score(int[] row, String carrier, String helper) {
        asked.incrementAndGet();
        if (isMissing(carrier, row)) {
            return 0.1;
        }
        return isMissing(helper, row) ? 0.7 : WITH_ALL_WORDS;
    }

    private static boolean isMissing(String word, int[] row) {
        int piece = VOCABULARY.of(word)[0];
        return TEXT.contains(word) && IntStream.of(row).noneMatch(id -> id == piece);
    }
}
