package io.gatehouse.models.foreign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.gatehouse.domain.content.Modality;
import io.gatehouse.domain.content.Part;
import io.gatehouse.domain.signal.Deadline;
import io.gatehouse.domain.signal.Evidence;
import io.gatehouse.domain.signal.FailureReason;
import io.gatehouse.domain.signal.PartResult;
import io.gatehouse.domain.signal.Signal;
import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.models.batching.BatchingListener;
import io.gatehouse.models.batching.BatchingSettings;
import io.gatehouse.models.media.NoMedia;
import io.gatehouse.models.media.VideoFrame;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ForeignClassifierTest {

    private static final BatchingSettings BATCHING = new BatchingSettings(4, Duration.ZERO, 64, 1);

    @TempDir
    private Path folder;

    @Test
    void aPictureIsScoredInTheCategoriesOfTheManifest() throws IOException {
        try (ForeignClassifier classifier = open(TinyTorchScript.PICTURES)) {
            PartResult result = classify(classifier, Part.media("cover", Modality.IMAGE, halfWhite()));

            assertThat(scores(result).get(Category.SEXUAL)).isCloseTo(0.5, within(0.02));
            assertThat(scores(result).get(Category.VIOLENCE)).isCloseTo(0.5, within(0.02));
        }
    }

    @Test
    void aFrameOfAFilmIsKeptNoLargerThanTheModelTakesIt() throws IOException {
        try (ForeignClassifier classifier = open(TinyTorchScript.PICTURES)) {
            VideoFrame wide = new VideoFrame(500, 64, 4, new byte[64 * 4 * 3]);

            VideoFrame kept = classifier.frames().orElseThrow().kept(wide, wide);

            assertThat(kept.atMs()).isEqualTo(500);
            assertThat(kept.width()).isEqualTo(8);
            assertThat(kept.height()).isEqualTo(4);
        }
    }

    @Test
    void onnxSeesThePictureThatTorchScriptSees() throws IOException {
        try (ForeignClassifier torch = open(TinyTorchScript.PICTURES);
                ForeignClassifier onnx = open(TinyBundles.PICTURES, TinyOnnx.pictures())) {
            Part cover = Part.media("cover", Modality.IMAGE, halfWhite());

            assertThat(scores(classify(onnx, cover)).get(Category.SEXUAL))
                    .isCloseTo(scores(classify(torch, cover)).get(Category.SEXUAL), within(1e-6))
                    .isCloseTo(0.5, within(0.02));
        }
    }

    @Test
    void aPartOfAnotherModalityIsUndecodable() throws IOException {
        try (ForeignClassifier classifier = open(TinyTorchScript.PICTURES)) {
            assertThat(classify(classifier, Part.text("title", "a picture, says this text")))
                    .isInstanceOfSatisfying(
                            PartResult.Failed.class,
                            failed -> assertThat(failed.reason()).isEqualTo(FailureReason.UNDECODABLE));
        }
    }

    @Test
    void whatIsNoPictureIsUndecodable() throws IOException {
        try (ForeignClassifier classifier = open(TinyTorchScript.PICTURES)) {
            assertThat(classify(classifier, Part.media("cover", Modality.IMAGE, new byte[] {1, 2, 3})))
                    .isInstanceOfSatisfying(
                            PartResult.Failed.class,
                            failed -> assertThat(failed.reason()).isEqualTo(FailureReason.UNDECODABLE));
        }
    }

    @Test
    void theLoudestSecondSpeaksForATrackAndSaysWhenItWas() throws IOException {
        try (ForeignClassifier classifier = open(TinyTorchScript.SOUND)) {
            PartResult result = classify(classifier, Part.media("song", Modality.AUDIO, new byte[] {1}));

            assertThat(scores(result)).containsOnlyKeys(Category.VIOLENCE);
            assertThat(scores(result).get(Category.VIOLENCE)).isCloseTo(0.8, within(1e-4));
            assertThat(((PartResult.Scored) result).signals().getFirst().evidence())
                    .extracting(
                            each -> ((Evidence.Segment) each).startMs(),
                            each -> ((Evidence.Segment) each).what().orElse(""))
                    .contains(tuple(2_000L, "loud"));
        }
    }

    private ForeignClassifier open(String manifest) throws IOException {
        return open(manifest, TinyTorchScript.of(TinyTorchScript.BRIGHTNESS));
    }

    private ForeignClassifier open(String manifest, byte[] model) throws IOException {
        Path source = TinyBundles.write(folder, manifest, model);
        ForeignBundle bundle = ForeignBundle.read(source, new MemoryLimit(1 << 20));
        return ForeignClassifier.open(
                bundle, new LoudInTheThirdSecond(), BATCHING, Clock.systemUTC(), BatchingListener.NONE);
    }

    private static PartResult classify(ForeignClassifier classifier, Part part) {
        return classifier
                .classify(part, Deadline.in(Duration.ofMinutes(2), Clock.systemUTC()))
                .join();
    }

    private static Map<Category, Double> scores(PartResult result) {
        assertThat(result).isInstanceOf(PartResult.Scored.class);
        return ((PartResult.Scored) result)
                .signals().stream().collect(Collectors.toMap(Signal::category, Signal::score));
    }

    private static byte[] halfWhite() throws IOException {
        BufferedImage image = new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, 32, 64);
        graphics.dispose();
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(image, "png", png);
        return png.toByteArray();
    }

    /** Five seconds, silent but for the third. */
    private static final class LoudInTheThirdSecond extends NoMedia {

        @Override
        public void audio(byte[] media, Deadline deadline, Consumer<float[]> sink) {
            for (int second = 0; second < 5; second++) {
                float[] samples = new float[SAMPLE_RATE];
                Arrays.fill(samples, second == 2 ? 0.8f : 0);
                sink.accept(samples);
            }
        }
    }
}
