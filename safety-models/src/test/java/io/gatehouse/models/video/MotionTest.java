package io.gatehouse.models.video;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.models.media.VideoFrame;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MotionTest {

    private static final int WIDTH = 64;
    private static final int HEIGHT = 48;

    @Test
    void blocksThatMoveAgainstTheRestAreMeasured() {
        VideoFrame before = noise(0, 0, 0, 1);
        VideoFrame now = noise(0, 0, 0, 1);
        copy(noise(0, -3, 2, 1), now, 16, 16, 32, 32);

        BlockMotion motion =
                BlockMotion.between(BlockMotion.luminance(before), BlockMotion.luminance(now), WIDTH, HEIGHT);

        int inside = 3 * motion.columns() + 3;
        assertThat(motion.vx()[inside]).isEqualTo(-3);
        assertThat(motion.vy()[inside]).isEqualTo(2);
        assertThat(motion.residual()[inside]).isZero();
        assertThat(motion.speed(0)).isZero();
    }

    @Test
    void aCameraThatPansIsNoMotion() {
        BlockMotion motion = BlockMotion.between(
                BlockMotion.luminance(noise(0, 0, 0, 1)), BlockMotion.luminance(noise(0, 4, 0, 1)), WIDTH, HEIGHT);

        int middle = 3 * motion.columns() + 3;
        assertThat(motion.change()[middle]).isGreaterThan(0.1f);
        assertThat(motion.speed(middle)).isZero();
    }

    @Test
    void windowsOverlapByHalfAndTheLastEndsWithTheVideo() {
        MotionWindows windows = watch(60, 1000 / 12, 50);

        assertThat(windows.complete()).isTrue();
        assertThat(windows.windows())
                .extracting(MotionWindow::startMs)
                .containsExactly(0L, 12L * 83, 24L * 83, 26L * 83);
        assertThat(windows.windows().getLast().endMs()).isEqualTo(49 * 83);
        assertThat(windows.windows())
                .allSatisfy(window -> assertThat(window.features()).hasSize(MotionFeatures.COUNT));
    }

    @Test
    void aShortVideoIsOneWindow() {
        assertThat(watch(60, 83, MotionWindows.FEWEST).windows()).hasSize(1);
    }

    @Test
    void tooFewPicturesAreNotJudged() {
        MotionWindows windows = watch(60, 83, MotionWindows.FEWEST - 1);

        assertThat(windows.windows()).isEmpty();
        assertThat(windows.complete()).isFalse();
    }

    @Test
    void picturesTooFarApartAreNotJudged() {
        MotionWindows windows = watch(60, 250, 40);

        assertThat(windows.windows()).isEmpty();
        assertThat(windows.complete()).isFalse();
    }

    @Test
    void aChangeOfSizeStartsAgain() {
        MotionWindows windows = new MotionWindows();
        IntStream.range(0, 24).forEach(i -> windows.accept(noise(i * 83, i, 0, 1)));
        IntStream.range(24, 48).forEach(i -> windows.accept(new VideoFrame(i * 83, 32, 32, new byte[32 * 32 * 3])));
        windows.finish();

        assertThat(windows.windows()).extracting(MotionWindow::startMs).containsExactly(0L, 24L * 83);
        assertThat(windows.complete()).isTrue();
    }

    private static MotionWindows watch(int seed, int everyMs, int frames) {
        MotionWindows windows = new MotionWindows();
        IntStream.range(0, frames).forEach(i -> windows.accept(noise((long) i * everyMs, i % 3, 0, seed)));
        windows.finish();
        return windows;
    }

    /** Grain that stands {@code dx} to the right and {@code dy} further down. */
    private static VideoFrame noise(long atMs, int dx, int dy, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        byte[] grain = new byte[(WIDTH + 60) * (HEIGHT + 60)];
        random.nextBytes(grain);
        byte[] rgb = new byte[WIDTH * HEIGHT * 3];
        for (int i = 0; i < rgb.length; i++) {
            int x = i / 3 % WIDTH + 30 - dx;
            int y = i / 3 / WIDTH + 30 - dy;
            rgb[i] = grain[y * (WIDTH + 60) + x];
        }
        return new VideoFrame(atMs, WIDTH, HEIGHT, rgb);
    }

    private static void copy(VideoFrame from, VideoFrame to, int x, int y, int endX, int endY) {
        for (int row = y; row < endY; row++) {
            int at = (row * WIDTH + x) * 3;
            System.arraycopy(from.rgb(), at, to.rgb(), at, (endX - x) * 3);
        }
    }
}
