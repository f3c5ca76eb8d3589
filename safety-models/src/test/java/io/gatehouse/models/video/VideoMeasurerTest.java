package io.gatehouse.models.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.gatehouse.domain.signal.Deadline;
import io.gatehouse.models.bundle.BundleException;
import io.gatehouse.models.bundle.ModelBundle;
import io.gatehouse.models.media.MediaDecoder;
import io.gatehouse.models.media.NoMedia;
import io.gatehouse.models.media.VideoFrame;
import io.gatehouse.models.training.TrainedBundle;
import io.gatehouse.models.training.TrainingRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.StringJoiner;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VideoMeasurerTest {

    private static final int CLIPS = 18;

    /** Folds of other clips would give figures that say nothing of the bundle. */
    @Test
    void aBundleIsMeasuredOnTheClipsThatItCameFromAlone() {
        List<Clip> others = IntStream.range(0, 40)
                .mapToObj(i -> new Clip("clip-" + i, "source-" + i % 9, i % 2 == 0, List.of(row(i))))
                .toList();

        assertThatExceptionOfType(BundleException.class)
                .isThrownBy(
                        () -> VideoMeasurer.measure(ModelBundle.builtIn("video-violence"), others, (done, what) -> {}))
                .withMessageContaining("is not what training on these 40 clips gives");
    }

    @Test
    void aBundleIsMeasuredAsItsTrainerDid(@TempDir Path folder) throws IOException {
        pretendClips(folder.resolve("video"));
        MediaDecoder decoder = new Jumping();
        TrainedBundle trained = new VideoTrainer(decoder, Clock.systemUTC())
                .train(new TrainingRequest(folder, folder, 3, Duration.ofMinutes(1), false, (done, what) -> {}));
        ModelBundle bundle = ModelBundle.write(folder.resolve("bundle"), trained.manifest(), trained.files());

        assertThat(new VideoMeasurer(decoder, Clock.systemUTC()).measure(bundle, folder, (done, what) -> {}))
                .usingRecursiveComparison()
                .withComparatorForType(VideoMeasurerTest::nearly, Double.class)
                .isEqualTo(trained.heldBack());
    }

    private static int nearly(double one, double other) {
        return Math.abs(one - other) < 1e-6 ? 0 : Double.compare(one, other);
    }

    /** The bytes of a clip are its number and how wildly it jumps. */
    private static void pretendClips(Path video) throws IOException {
        StringJoiner groups = new StringJoiner(",", "{\"group\": {", "}}");
        for (String label : List.of("fight", "noFight")) {
            Path clips = Files.createDirectories(video.resolve(label));
            for (int i = 0; i < CLIPS; i++) {
                int jump = label.equals("fight") ? 9 + i % 4 : 1 + i % 9;
                Files.write(clips.resolve(label + i + ".mp4"), new byte[] {(byte) i, (byte) jump});
                groups.add("\"%s%d\": \"source-%d\"".formatted(label, i, i % 9));
            }
        }
        Files.writeString(video.resolve("split.json"), groups.toString());
    }

    /** Films of a light square that jumps about in the dark. */
    private static final class Jumping extends NoMedia {

        private static final int SIDE = 64;
        private static final int SQUARE = 12;

        @Override
        public void video(byte[] media, double rate, int most, int side, Deadline end, Consumer<VideoFrame> sink) {
            SplittableRandom random = new SplittableRandom(media[0]);
            int x = SIDE / 2;
            int y = SIDE / 2;
            for (int i = 0; i < 2 * MotionWindows.LENGTH; i++) {
                x = Math.clamp(x + random.nextInt(-media[1], media[1] + 1), 0, SIDE - SQUARE);
                y = Math.clamp(y + random.nextInt(-media[1], media[1] + 1), 0, SIDE - SQUARE);
                sink.accept(new VideoFrame(i * 83L, SIDE, SIDE, squareAt(x, y)));
            }
        }

        private static byte[] squareAt(int x, int y) {
            byte[] rgb = new byte[SIDE * SIDE * 3];
            for (int row = y; row < y + SQUARE; row++) {
                Arrays.fill(rgb, (row * SIDE + x) * 3, (row * SIDE + x + SQUARE) * 3, (byte) 120);
            }
            return rgb;
        }
    }

    private static float[] row(int number) {
        float[] row = new float[MotionFeatures.COUNT];
        row[number % row.length] = number;
        return row;
    }
}
