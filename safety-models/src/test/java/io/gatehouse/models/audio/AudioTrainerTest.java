package io.gatehouse.models.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import io.gatehouse.models.audio.AudioTrainer.Size;
import io.gatehouse.models.batching.BatchingListener;
import io.gatehouse.models.batching.BatchingSettings;
import io.gatehouse.models.bundle.ModelBundle;
import io.gatehouse.models.training.HeldBackScores;
import io.gatehouse.models.training.TrainedBundle;
import io.gatehouse.models.training.TrainingRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AudioTrainerTest {

    private static final Clock CLOCK = Clock.systemUTC();
    private static final Size TINY = new Size(64, 30, 2, 0, 1, List.of(4, 8));

    @TempDir
    private Path folder;

    @Test
    void trainsABundleThatOpensAndSaysWhatWasMissing() throws IOException {
        Sounds.pretendRecordings(folder);
        List<String> heard = new ArrayList<>();
        TrainedBundle trained = new AudioTrainer(new WavDecoder(), CLOCK, TINY)
                .train(new TrainingRequest(
                        folder, folder, 3, Duration.ofMinutes(1), false, (done, what) -> heard.add(what)));
        ModelBundle bundle = ModelBundle.write(folder.resolve("bundle"), trained.manifest(), trained.files());

        assertThat(bundle.manifest().outputs()).containsExactly("speech", "music", "noise", "silence", "tone");
        assertThat(trained.heldBack())
                .extracting(HeldBackScores::output)
                .contains("speech", "music", "noise", "silence", "tone", "inauthentic");
        assertThat(heard).anySatisfy(what -> assertThat(what).startsWith("epoch 1 of 1"));
        assertThat(new AudioMeasurer(new WavDecoder(), CLOCK, TINY).measure(bundle, folder, (done, what) -> {}))
                .usingRecursiveComparison()
                .withComparatorForType(AudioTrainerTest::nearly, Double.class)
                .isEqualTo(trained.heldBack());
        AudioModel.open(bundle, new BatchingSettings(2, Duration.ZERO, 2, 1), CLOCK, BatchingListener.NONE)
                .close();
    }

    @Test
    void aFolderWithoutSoundsSaysWhatIsMissing() {
        TrainingRequest request =
                new TrainingRequest(folder, folder, 3, Duration.ofMinutes(1), false, (done, what) -> {});

        assertThatIOException()
                .isThrownBy(() -> new AudioTrainer(new WavDecoder(), CLOCK, TINY).train(request))
                .withMessageContaining("fsdd_train300");
    }

    private static int nearly(double one, double other) {
        return Math.abs(one - other) < 1e-6 ? 0 : Double.compare(one, other);
    }
}
