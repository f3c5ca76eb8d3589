package io.gatehouse.models.text.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.models.text.encoder.EncoderTraining.Plan;
import io.gatehouse.models.text.encoder.EncoderTraining.Row;
import io.gatehouse.models.training.TrainingRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
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

    @TempDir
    Path folder;

    @Test
    void itLearnsWhichWordMattersAndLeavesNoCheckpoint() throws IOException {
        byte[] weights = training(6).run(Map.of(), EncoderTrainingTest::rows, rows(99));

        try (EncoderModel model = EncoderModel.of(ARCHITECTURE, 1, weights)) {
            List<float[]> logits = model.logits(List.of(row("the", "bad", "music"), row("the", "good", "rain")));
            assertThat(logits.get(0)[0]).isGreaterThan(logits.get(1)[0] + 1);
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aRunGoesOnWhereItsCheckpointStands() throws IOException {
        Checkpoint checkpoint = new Checkpoint(folder);
        List<String> heard = new ArrayList<>();
        int steps = steps(2);
        byte[] halfway = training(2).run(Map.of(), EncoderTrainingTest::rows, rows(99));
        checkpoint.write(new Checkpoint.State(steps / 2, steps, halfway));

        TrainingRequest request =
                new TrainingRequest(folder, folder, 1, Duration.ofHours(1), (done, what) -> heard.add(what));
        new EncoderTraining(ARCHITECTURE, 1, plan(2), request, Clock.systemUTC())
                .run(Map.of(), EncoderTrainingTest::rows, rows(99));

        assertThat(heard).noneMatch(what -> what.contains("epoch 1 of 2 done"));
        assertThat(heard).anyMatch(what -> what.contains("epoch 2 of 2 done"));
    }

    @Test
    void aCheckpointOfAnotherPlanIsNotTakenUp() throws IOException {
        Checkpoint checkpoint = new Checkpoint(folder);
        checkpoint.write(new Checkpoint.State(3, 10, new byte[] {1}));

        assertThat(checkpoint.read(11)).isEmpty();
        assertThat(checkpoint.read(10))
                .hasValueSatisfying(state -> assertThat(state.step()).isEqualTo(3));
        assertThat(Files.list(folder)).hasSize(1);
    }

    private static Plan plan(int epochs) {
        return new Plan(epochs, 64, 1e-2);
    }

    private EncoderTraining training(int epochs) {
        TrainingRequest request = new TrainingRequest(folder, folder, 1, Duration.ofHours(1), (done, what) -> {});
        return new EncoderTraining(ARCHITECTURE, 1, plan(epochs), request, Clock.systemUTC());
    }

    /** Rows of five pieces each, so that twelve fit into a batch. */
    private static int steps(int epochs) {
        return epochs * Math.ceilDiv(rows(0).size(), 64 / 5);
    }

    private static List<Row> rows(int seed) {
        Random random = new Random(seed);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            boolean bad = i % 2 == 0;
            int[] ids = row("the", bad ? "bad" : "good", random.nextBoolean() ? "music" : "rain");
            rows.add(new Row(ids, new float[] {bad ? 1 : 0}, new float[] {1}));
        }
        return rows;
    }

    private static int[] row(String... words) {
        return TokenRows.framed(
                VOCABULARY, List.of(words).stream().map(VOCABULARY::of).toList());
    }
}
