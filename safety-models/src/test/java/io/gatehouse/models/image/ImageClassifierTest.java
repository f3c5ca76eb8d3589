package io.gatehouse.models.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.gatehouse.domain.content.Modality;
import io.gatehouse.domain.content.Part;
import io.gatehouse.domain.content.PartContent;
import io.gatehouse.domain.content.PartRole;
import io.gatehouse.domain.signal.AbstentionReason;
import io.gatehouse.domain.signal.Deadline;
import io.gatehouse.domain.signal.Evidence;
import io.gatehouse.domain.signal.FailureReason;
import io.gatehouse.domain.signal.Gap;
import io.gatehouse.domain.signal.PartResult;
import io.gatehouse.models.NativeMemory;
import io.gatehouse.models.batching.BatchingListener;
import io.gatehouse.models.batching.BatchingSettings;
import io.gatehouse.models.bundle.BundleException;
import io.gatehouse.models.bundle.ModelBundle;
import java.awt.Color;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@TestInstance(Lifecycle.PER_CLASS)
class ImageClassifierTest {

    private static final Clock CLOCK = Clock.systemUTC();
    private static final BatchingSettings SETTINGS = new BatchingSettings(8, Duration.ZERO, 256, 1);

    private static final Gap NOT_SAMPLED = new Gap("frames", "not_sampled");

    private ImageClassifier classifier;

    @BeforeAll
    void open() throws IOException {
        classifier = ImageClassifier.open(UntrainedBundle.write(), SETTINGS, CLOCK, BatchingListener.NONE);
    }

    @AfterAll
    void close() {
        classifier.close();
    }

    @Test
    void aPictureOfOneColourIsBlank() {
        byte[] png = ImageFiles.encode(ImageFiles.plain(50, 50, Color.ORANGE), "png");

        assertThat(classify(png))
                .isInstanceOfSatisfying(
                        PartResult.Abstained.class,
                        abstained -> assertThat(abstained.reason()).isEqualTo(AbstentionReason.BLANK));
    }

    @Test
    void aPictureThatIsTooLargeSaysSo() throws IOException {
        assertThat(classify(ImageFiles.pngThatClaims(30_000, 30_000, 50)))
                .isInstanceOfSatisfying(PartResult.Failed.class, failed -> {
                    assertThat(failed.reason()).isEqualTo(FailureReason.TOO_LARGE);
                    assertThat(failed.detail()).contains("30000 x 30000");
                });
    }

    @Test
    void theBytesDecideAndNotWhatTheSenderCallsThem() {
        byte[] png = ImageFiles.encode(ImageFiles.halves(50, 50, Color.RED, Color.BLUE), "png");
        Part part = new Part(
                "song.mp3", Modality.IMAGE, PartRole.MAIN, new PartContent.Media(png, Optional.of("audio/mpeg")));

        assertThat(classifier.classify(part, ample()).join()).isInstanceOf(PartResult.Scored.class);
    }

    @Test
    void framesOfAnAnimatedPngThatNobodyDecodesAreAGap() throws IOException {
        byte[] still = ImageFiles.encode(ImageFiles.halves(50, 50, Color.RED, Color.BLUE), "png");

        assertThat(gaps(ImageFiles.animated(still, 2))).containsExactly(NOT_SAMPLED);
        assertThat(gaps(ImageFiles.afterHeader(ImageFiles.animated(still, 1), "fdAT", new byte[4])))
                .containsExactly(NOT_SAMPLED);
        assertThat(gaps(ImageFiles.animated(still, 1))).isEmpty();
        assertThat(gaps(still)).isEmpty();
    }

    @Test
    void anAnimatedPngWithABlankFirstImageIsNotComplete() throws IOException {
        byte[] blank = ImageFiles.encode(ImageFiles.plain(50, 50, Color.ORANGE), "png");

        assertThat(classify(ImageFiles.animated(blank, 5)).complete()).isFalse();
    }

    @Test
    void framesOfAGifBeyondTheLimitAreAGap() throws IOException {
        int most = ImageLimits.DEFAULT.maxFrames();

        assertThat(gaps(gif(most + 1))).containsExactly(NOT_SAMPLED);
        assertThat(gaps(gif(most))).isEmpty();
    }

    private static byte[] gif(int frames) throws IOException {
        ImageFiles.GifFrame frame =
                new ImageFiles.GifFrame(ImageFiles.halves(20, 20, Color.RED, Color.BLUE), 0, 0, "none");
        return ImageFiles.gif(Collections.nCopies(frames, frame));
    }

    private List<Gap> gaps(byte[] file) {
        PartResult result = classify(file);
        assertThat(result).isInstanceOf(PartResult.Scored.class);
        return ((PartResult.Scored) result).gaps();
    }

    @Test
    void picturesInOneBatchScoreAsTheyDoAlone() {
        List<Picture> pictures =
                IntStream.range(0, 20).mapToObj(ImageClassifierTest::noise).toList();

        List<PictureSignals> together = classifier.score(pictures, ample()).join();

        for (int i = 0; i < pictures.size(); i++) {
            PictureSignals alone =
                    classifier.score(List.of(pictures.get(i)), ample()).join().getFirst();
            assertThat(together.get(i).signals().getFirst().score())
                    .isCloseTo(alone.signals().getFirst().score(), within(1e-4));
        }
    }

    @Test
    void blankFramesAmongOthersHaveNoSignals() {
        List<Picture> pictures = List.of(Picture.of(ImageFiles.plain(40, 40, Color.BLACK)), noise(1));

        List<PictureSignals> signals = classifier.score(pictures, ample()).join();

        assertThat(signals).extracting(PictureSignals::blank).containsExactly(true, false);
    }

    @Test
    void theBoxOfAHotCornerIsThatCorner() {
        float[] cells = new float[16];
        cells[3] = 4;
        cells[2] = 3;
        cells[12] = 3.9f;
        Picture picture = new Picture(40, 40, new byte[40 * 40 * 3]);

        Evidence.Box box = HeatBox.of(new LogitMap(0.1, 4, cells), new Windows.Window(0, 0, 40, 40), picture, 0.9);

        assertThat(box).isEqualTo(new Evidence.Box(0.5, 0, 0.5, 0.25, 0.9));
    }

    @Test
    void theBoxOfAPieceIsGivenInTheWholePicture() {
        Picture banner = new Picture(80, 20, new byte[80 * 20 * 3]);

        Evidence.Box box = HeatBox.of(
                new LogitMap(0.1, 2, new float[] {0, 1, 0, 0}), new Windows.Window(40, 0, 40, 20), banner, 0.9);

        assertThat(box).isEqualTo(new Evidence.Box(0.75, 0, 0.25, 0.5, 0.9));
    }

    @Test
    void aBundleOfAnotherKindIsRefused() throws IOException {
        ModelBundle audio = UntrainedBundle.write(Modality.AUDIO, List.of("weapons"), WeaponNet.ARCHITECTURE);
        ModelBundle other = UntrainedBundle.write(Modality.IMAGE, List.of("weapons"), "transformer");

        assertThatThrownBy(() -> ImageClassifier.open(audio, SETTINGS, CLOCK, BatchingListener.NONE))
                .isInstanceOf(BundleException.class)
                .hasMessageContaining("is for AUDIO");
        assertThatThrownBy(() -> ImageClassifier.open(other, SETTINGS, CLOCK, BatchingListener.NONE))
                .isInstanceOf(BundleException.class)
                .hasMessageContaining("has the architecture \"transformer\"");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void thousandsOfPicturesLeaveMemoryAsItWas() {
        List<Picture> pictures =
                IntStream.range(0, 200).mapToObj(ImageClassifierTest::noise).toList();

        scoreAll(pictures);
        long before = NativeMemory.kilobytes();
        for (int round = 0; round < 10; round++) {
            scoreAll(pictures);
        }

        // 2,000 pictures of 64 x 64 x 3 floats are 98 MB: a leak of the inputs alone would show.
        NativeMemory.awaitLessThan(before + 24_000);
    }

    private void scoreAll(List<Picture> pictures) {
        assertThat(classifier.score(pictures, ample()).join()).hasSize(pictures.size());
    }

    private PartResult classify(byte[] bytes) {
        return classifier
                .classify(Part.media("cover", Modality.IMAGE, bytes), ample())
                .join();
    }

    private static Picture noise(int seed) {
        byte[] rgb = new byte[48 * 32 * 3];
        new Random(seed).nextBytes(rgb);
        return new Picture(48, 32, rgb);
    }

    private static Deadline ample() {
        return Deadline.in(Duration.ofSeconds(60), CLOCK);
    }
}
