package io.gatehouse.models.foreign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.gatehouse.domain.content.Modality;
import io.gatehouse.domain.signal.Classifier;
import io.gatehouse.domain.signal.Evidence;
import io.gatehouse.domain.signal.Gap;
import io.gatehouse.domain.signal.PartResult;
import io.gatehouse.domain.signal.Signal;
import io.gatehouse.models.batching.BatchingListener;
import io.gatehouse.models.judging.Outcomes;
import io.gatehouse.models.media.DecoderListener;
import io.gatehouse.models.media.MovieWriter;
import io.gatehouse.models.media.MovieWriter.Shot;
import io.gatehouse.models.serving.Classifiers;
import io.gatehouse.models.serving.ServingSettings;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A film is shown to an installed model of pictures and played to one of sound; without them it is what it was. */
class BundlesOnFilmsTest {

    private static final Path MODELS = Path.of("..", "..", "shared", "data", "models");
    private static final Path MANIFESTS = Path.of("..", "docs", "bundles");
    private static final int BRIGHT_FROM_MS = 2_000;
    private static final int LENGTH_MS = 4_000;

    /** What was said of a film; how long that took is another matter. */
    private record Answer(List<Signal> signals, List<Gap> gaps) {

        List<Signal> by(String bundle) {
            return signals.stream()
                    .filter(signal -> signal.bundle().id().equals(bundle))
                    .toList();
        }

        List<Signal> byOthersThan(List<String> bundles) {
            return signals.stream()
                    .filter(signal -> !bundles.contains(signal.bundle().id()))
                    .toList();
        }
    }

    @TempDir
    private Path folder;

    @Test
    void smallModelsSeeBrightFramesAndHearLoudSecondsWhereTheyAre() throws IOException {
        Answer before = answer();
        byte[] model = TinyTorchScript.of(TinyTorchScript.BRIGHTNESS);
        installed().add(TinyBundles.write(folder.resolve("p"), TinyTorchScript.PICTURES, model), Optional.empty());
        installed().add(TinyBundles.write(folder.resolve("s"), TinyTorchScript.SOUND, model), Optional.empty());

        Answer with = answer();

        assertThat(with.by("tiny-pictures").getLast().evidence().getFirst())
                .isInstanceOfSatisfying(
                        Evidence.Frame.class, frame -> assertThat(frame.atMs()).isGreaterThanOrEqualTo(BRIGHT_FROM_MS));
        assertThat(with.by("tiny-sound").getFirst().evidence().getFirst())
                .isInstanceOfSatisfying(
                        Evidence.Segment.class, loud -> assertThat(loud.endMs()).isGreaterThan(BRIGHT_FROM_MS));
        removed(before, with, List.of("tiny-pictures", "tiny-sound"));
    }

    @Test
    void publishedModelsAddTheirCategoriesToAFilm() throws IOException {
        assumeTrue(Files.isDirectory(MODELS), "there is no " + MODELS + ", so that published models are not tried");
        Answer before = answer();
        add("yamnet");
        add("nsfw-mobilenetv2");

        Answer with = answer();

        assertThat(with.by("nsfw-mobilenetv2")).hasSize(1);
        assertThat(with.by("yamnet")).hasSizeGreaterThan(1);
        removed(before, with, List.of("yamnet", "nsfw-mobilenetv2"));
    }

    private void removed(Answer before, Answer with, List<String> bundles) throws IOException {
        assertThat(with.byOthersThan(bundles)).isEqualTo(before.signals());
        assertThat(with.gaps()).isEqualTo(before.gaps());
        for (String bundle : bundles) {
            installed().remove(bundle);
        }
        assertThat(answer()).isEqualTo(before);
    }

    private void add(String id) throws IOException {
        installed().add(MODELS.resolve(id.replace('-', '_')), Optional.of(MANIFESTS.resolve(id + ".yaml")));
    }

    private InstalledBundles installed() {
        return new InstalledBundles(folder.resolve("bundles"), Classifiers.OWN, MemoryLimit.ofThisMachine());
    }

    private Answer answer() {
        ServingSettings settings = ServingSettings.DEFAULT.withBundles(folder.resolve("bundles"));
        try (Classifiers classifiers =
                Classifiers.open(settings, Clock.systemUTC(), BatchingListener.NONE, DecoderListener.NONE)) {
            Classifier video = Objects.requireNonNull(classifiers.byModality().get(Modality.VIDEO));
            PartResult.Scored scored = Outcomes.scored(video, Modality.VIDEO, film());
            return new Answer(scored.signals(), scored.gaps());
        }
    }

    /** Dark and silent, then bright and loud. */
    private static byte[] film() {
        Random random = new Random(7);
        float[] sound = new float[16 * LENGTH_MS];
        for (int i = 16 * BRIGHT_FROM_MS; i < sound.length; i++) {
            sound[i] = random.nextBoolean() ? 0.7f : -0.7f;
        }
        List<Shot> shots = new ArrayList<>();
        IntStream.range(0, LENGTH_MS / 100).forEach(i -> shots.add(new Shot(100L * i, picture(i))));
        return MovieWriter.of("mp4")
                .video("mpeg4", shots)
                .audio("aac", new MovieWriter.Sound(16_000, 1, sound))
                .write();
    }

    private static BufferedImage picture(int number) {
        BufferedImage picture = new BufferedImage(128, 96, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(number * 100 < BRIGHT_FROM_MS ? Color.DARK_GRAY : Color.WHITE);
        pen.fillRect(0, 0, 128, 96);
        pen.setColor(Color.ORANGE);
        pen.fillRect(number, 30, 20, 20);
        pen.dispose();
        return picture;
    }
}
