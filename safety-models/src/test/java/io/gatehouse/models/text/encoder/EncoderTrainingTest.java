package io.gatehouse.models.text.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.models.bundle.Weights;
import io.gatehouse.models.text.encoder.EncoderTraining.Plan;
import io.gatehouse.models.training.LabelledRow;
import io.gatehouse.models.training.TrainingRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EncoderTrainingTest {

    private static final List<String> PIECES =
            List.of("[PAD]", "[UNK]", "[CLS]", "[SEP]", "music", "rain", "good", "bad", "the");

    private static final WordPieces VOCABULARY = new WordPieces(PIECES);
    private static final EncoderArchitecture ARCHITECTURE = new EncoderArchitecture(PIECES.size(), 1, 8, 2, 16, 16);

    private static final Instant END = Instant.parse("2100-01-01T00:00:00Z");

    private final List<String> heard = new ArrayList<>();

    @TempDir
    Path folder;

    @Test
    void itLearnsWhichWordMattersAndLeavesNoCheckpoint() throws IOException {
        byte[] weights = training(1, 6, Clock.systemUTC()).run(Map.of(), EncoderTrainingTest::rows, rows(99));

        try (EncoderModel model = EncoderModel.of(ARCHITECTURE, 1, weights)) {
            List<float[]> logits = model.logits(List.of(row("the", "bad", "music"), row("the", "good", "rain")));
            assertThat(logits.get(0)[0]).isGreaterThan(logits.get(1)[0] + 1);
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aRunThatIsCutOffGoesOnFromItsCheckpointWithoutTheFirstSteps() throws IOException {
        // Ten steps make an epoch: a checkpoint was written at the 200th, and the time was up before the 300th.
        training(1, 30, new CutOff(230)).run(Map.of(), EncoderTrainingTest::rows, rows(99));
        assertThat(folder).isNotEmptyDirectory();

        heard.clear();
        training(1, 30, Clock.systemUTC()).run(Map.of(), EncoderTrainingTest::rows, rows(99));

        assertThat(heard).noneMatch(what -> what.contains("epoch 1 of 30 done"));
        assertThat(heard).anyMatch(what -> what.contains("epoch 30 of 30 done"));
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aRunWithAnotherSeedBeginsAnew() throws IOException {
        training(1, 30, new CutOff(230)).run(Map.of(), EncoderTrainingTest::rows, rows(99));

        heard.clear();
        training(2, 30, new CutOff(40)).run(Map.of(), EncoderTrainingTest::rows, rows(99));

        assertThat(heard).anyMatch(what -> what.contains("epoch 1 of 30 done"));
    }

    @Test
    void aRunWithoutTimeStillHandsBackWeights() throws IOException {
        byte[] weights = training(1, 2, new CutOff(0)).run(Map.of(), EncoderTrainingTest::rows, rows(99));

        try (EncoderModel model = EncoderModel.of(ARCHITECTURE, 1, weights)) {
            assertThat(model.logits(List.of(row("the", "bad", "music"))).getFirst()[0])
                    .isFinite();
        }
    }

    @Test
    void aRunGoesOnFromTheWeightsThatItIsGiven() throws IOException {
        byte[] learnt = training(1, 6, Clock.systemUTC()).run(Map.of(), EncoderTrainingTest::rows, rows(99));

        byte[] again = training(1, 6, new CutOff(0)).run(Weights.decode(learnt), EncoderTrainingTest::rows, rows(99));

        assertThat(again).isEqualTo(learnt);
    }

    private EncoderTraining training(int seed, int epochs, Clock clock) {
        TrainingRequest request =
                new TrainingRequest(folder, folder, seed, Duration.ofHours(1), false, (done, what) -> heard.add(what));
        return new EncoderTraining(ARCHITECTURE, 1, new Plan(epochs, 64, 1e-2), request, clock, END);
    }

    /** Time stands still until it was asked for so often; then the end has passed. */
    private static final class CutOff extends Clock {

        private int left;

        CutOff(int left) {
            this.left = left;
        }

        @Override
        public Instant instant() {
            return left-- > 0 ? END : END.plusSeconds(1);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private static List<LabelledRow> rows(int seed) {
        Random random = new Random(seed);
        List<LabelledRow> rows = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            boolean bad = i % 2 == 0;
            int[] ids = row("the", bad ? "bad" : "good", random.nextBoolean() ? "music" : "rain");
            rows.add(new LabelledRow(ids, new float[] {bad ? 1 : 0}, new float[] {1}));
        }
        return rows;
    }

    private static int[] row(String... words) {
        return TokenRows.framed(
                VOCABULARY, List.of(words).stream().map(VOCABULARY::of).toList());
    }
}
