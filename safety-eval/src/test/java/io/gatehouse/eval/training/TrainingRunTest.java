package io.gatehouse.eval.training;

import static io.gatehouse.eval.report.TrainedBundles.scores;
import static io.gatehouse.eval.report.TrainedBundles.withFigures;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.domain.content.Modality;
import io.gatehouse.models.bundle.BundleSource;
import io.gatehouse.models.bundle.ModelBundle;
import io.gatehouse.models.training.TrainedBundle;
import io.gatehouse.models.training.Trainer;
import io.gatehouse.models.training.TrainingRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainingRunTest {

    @TempDir
    Path folder;

    private final ByteArrayOutputStream heard = new ByteArrayOutputStream();

    @Test
    void aFirstRunLeavesABundleWithItsCard() throws IOException {
        ModelBundle bundle = train(request -> withFigures(scores("forum", 18, 2)));

        assertThat(ModelBundle.read(BundleSource.folder(target())).ref()).isEqualTo(bundle.ref());
        assertThat(target().resolve(ModelBundle.CARD)).content().contains("| hate | forum | 40 |");
        assertThat(said()).contains("Wrote text-small@1.0.0 to ").doesNotContain("Compared with");
    }

    @Test
    void aSecondRunReplacesTheFirstAndSaysWhatChanged() throws IOException {
        train(request -> withFigures(scores("forum", 18, 2)));
        Files.writeString(target().resolve("left-over"), "from before");
        train(request -> withFigures(scores("forum", 20, 0)));

        assertThat(said())
                .contains("Compared with the bundle that was there:", "AUROC: 0.900 (0.800 to 0.975) -> 1.000");
        assertThat(target().resolve("left-over")).doesNotExist();
        assertThat(folder).isDirectoryNotContaining("glob:**.new-*");
    }

    @Test
    void aRunThatFailsLeavesWhatWasThere() throws IOException {
        ModelBundle first = train(request -> withFigures(scores("forum", 18, 2)));

        assertThatThrownBy(() -> train(request -> {
                    throw new IOException("no text/ in the data folder");
                }))
                .hasMessage("no text/ in the data folder");
        assertThat(ModelBundle.read(BundleSource.folder(target())).ref()).isEqualTo(first.ref());
    }

    private ModelBundle train(Training training) throws IOException {
        TrainingRequest request =
                new TrainingRequest(folder, folder, 7, Duration.ofMinutes(1), false, (done, what) -> {});
        return TrainingRun.run(
                training.asTrainer(), request, target(), TrainingRun.Judge.NONE, new PrintStream(heard, true));
    }

    private Path target() {
        return folder.resolve("text-small");
    }

    private String said() {
        return heard.toString(StandardCharsets.UTF_8);
    }

    private interface Training {
        TrainedBundle train(TrainingRequest request) throws IOException;

        default Trainer asTrainer() {
            return new Trainer() {
                @Override
                public Modality modality() {
                    return Modality.TEXT;
                }

                @Override
                public TrainedBundle train(TrainingRequest request) throws IOException {
                    return Training.this.train(request);
                }
            };
        }
    }
}
