package io.gatehouse.models.speech.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.gatehouse.models.audio.synthesis.SpeechSynthesiser;
import io.gatehouse.models.bundle.ModelBundle;
import io.gatehouse.models.speech.network.SpeechModel;
import io.gatehouse.models.training.TrainedBundle;
import io.gatehouse.models.training.TrainingRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpeechTrainerTest {

    private static final SpeechTrainer.Size TINY = new SpeechTrainer.Size(16, 1, 6, 1, 1, 2, 2);
    private static final List<String> NUMBERS =
            List.of("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");

    @TempDir
    private Path folder;

    @Test
    void aBundleComesOfTextsAloneAndAgainOfItsCheckpoint() throws IOException {
        assumeThat(SpeechSynthesiser.present()).as("espeak-ng is installed").isTrue();
        writeTexts();

        TrainedBundle trained = train(Duration.ofSeconds(2));
        ModelBundle bundle = ModelBundle.write(folder.resolve("bundle"), trained.manifest(), trained.files());

        assertThat(trained.notes()).anySatisfy(note -> assertThat(note).contains("synthetic"));
        try (SpeechModel model = SpeechModel.open(bundle)) {
            assertThat(model.vouches()).isFalse();
            assertThat(model.run(List.of(new float[16_000], new float[32_000])))
                    .extracting(emissions -> emissions.frames())
                    .containsExactly(50, 100);
        }
        assertThat(train(Duration.ZERO).files().get(ModelBundle.WEIGHTS))
                .isEqualTo(trained.files().get(ModelBundle.WEIGHTS));
    }

    @Test
    void speechIsMeasuredInVoicesThatTrainedNothing() throws IOException {
        assumeThat(SpeechSynthesiser.present()).as("espeak-ng is installed").isTrue();
        writeTexts();

        List<SpeechTests.Set> sets = SpeechTests.of(folder, 1, 3);

        assertThat(sets).hasSize(2).allSatisfy(set -> assertThat(set.spoken()).hasSize(3));
        assertThat(sets.getLast().spoken().getFirst().words())
                .isEqualTo(sets.getFirst().spoken().getFirst().words());
        assertThat(Speakers.TESTING.variants())
                .doesNotContainAnyElementsOf(Speakers.TRAINING.variants())
                .doesNotContainAnyElementsOf(Speakers.CHECKING.variants());
        assertThat(Speakers.CHECKING.variants()).doesNotContainAnyElementsOf(Speakers.TRAINING.variants());
    }

    @Test
    void withoutTimeAndWithoutACheckpointThereIsNoBundle() throws IOException {
        assumeThat(SpeechSynthesiser.present()).as("espeak-ng is installed").isTrue();
        writeTexts();

        assertThatThrownBy(() -> train(Duration.ZERO))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("no checkpoint");
    }

    @Test
    void aMissingSetIsNamed() {
        assertThatThrownBy(() -> SpeechTexts.read(folder))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("goemotions_traindev.jsonl.gz");
    }

    @Test
    void aPhraseIsInOneOfThePartsOnly() throws IOException {
        writeTexts();

        SpeechTexts texts = SpeechTexts.read(folder);

        assertThat(texts.training()).isNotEmpty().doesNotContainAnyElementsOf(texts.testing());
        assertThat(texts.testing()).isNotEmpty().doesNotContainAnyElementsOf(texts.checking());
        assertThat(texts.checking()).isNotEmpty();
    }

    private TrainedBundle train(Duration time) throws IOException {
        TrainingRequest request =
                new TrainingRequest(folder, folder.resolve("work"), 1, time, false, (done, what) -> {});
        Files.createDirectories(request.workDirectory());
        return new SpeechTrainer(Clock.systemUTC(), TINY).train(request);
    }

    private void writeTexts() throws IOException {
        String lines = IntStream.range(0, 1728)
                .mapToObj(i -> "{\"text\": \"%s and %s and %s\"}"
                        .formatted(NUMBERS.get(i % 12), NUMBERS.get(i / 12 % 12), NUMBERS.get(i / 144)))
                .collect(Collectors.joining("\n"));
        Path texts = Files.createDirectories(folder.resolve("text"));
        for (String set : SpeechTexts.SETS) {
            try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(texts.resolve(set + ".jsonl.gz")))) {
                out.write(lines.getBytes(StandardCharsets.UTF_8));
            }
        }
    }
}
