package io.gatehouse.models.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.gatehouse.models.media.VideoFrame;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MotionTest {

    private static final int WIDTH = 64;
    private static final int HEIGHT = 48;

    /** Where among a square's figures it stands how much moves as one. */
    private static final int TOGETHER = 7;

    @Test
    void aPartThatMovesAgainstTheRestIsMeasured() {
        Flow flow = Flow.between(Plane.luminance(smooth(0, 0)), Plane.luminance(partMoved(-3, 2)));

        int inside = 24 * WIDTH + 24;
        assertThat(flow.u().values()[inside]).isCloseTo(-3, within(0.3f));
        assertThat(flow.v().values()[inside]).isCloseTo(2, within(0.3f));
        assertThat(flow.speed(40 * WIDTH + 55)).isLessThan(0.1f);
    }

    @Test
    void aCameraThatPansIsNoMotion() {
        Flow flow = Flow.between(Plane.luminance(smooth(0, 0)), Plane.luminance(smooth(4, 0)));

        assertThat(flow.speed(24 * WIDTH + 32)).isLessThan(0.1f);
    }

    @Test
    void theBusiestSquareHoldsWhatMoves() {
        Flow flow = Flow.between(Plane.luminance(smooth(0, 0)), Plane.luminance(partMoved(-3, 2)));
        Plane speeds = new Plane(WIDTH, HEIGHT);
        for (int i = 0; i < speeds.values().length; i++) {
            speeds.values()[i] = flow.speed(i);
        }

        Square busiest = Square.busiest(speeds, 16);

        assertThat(busiest.x()).isBetween(12, 20);
        assertThat(busiest.y()).isBetween(12, 20);
        assertThat(busiest.share()).isGreaterThan(0.5f);
    }

    @Test
    void whatMovesAsOneIsTogetherAndWhatPartsIsNot() {
        Square all = new Square(0, 0, 2, 1);
        float together = figures(all, 1, 1)[TOGETHER];
        float apart = figures(all, 1, -1)[TOGETHER];

        assertThat(together).isCloseTo(1, within(0.01f));
        assertThat(apart).isCloseTo(0, within(0.01f));
    }

    @Test
    void aStillPictureHasFiguresToo() {
        assertThat(figures(new Square(0, 0, 2, 0), 0, 0))
                .hasSize(SquareFeatures.COUNT)
                .doesNotContain(Float.NaN, Float.POSITIVE_INFINITY);
    }

    @Test
    void aPlaneGoesOnAtItsEdgesWhenItIsBlurred() {
        Plane plane = new Plane(3, 1, new float[] {0, 3, 6});

        assertThat(plane.blurred(1).values()).containsExactly(1, 3, 5);
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

    /** Hills that stand {@code dx} to the right and {@code dy} further down. */
    private static VideoFrame smooth(int dx, int dy) {
        byte[] rgb = new byte[WIDTH * HEIGHT * 3];
        for (int i = 0; i < rgb.length; i++) {
            double x = i / 3 % WIDTH - dx;
            double y = i / 3 / WIDTH - dy;
            double hill = Math.sin(x / 3.1 + Math.sin(y / 5.3)) + Math.sin(y / 2.7 + Math.cos(x / 6.1));
            rgb[i] = (byte) Math.round(128 + 50 * hill);
        }
        return new VideoFrame(0, WIDTH, HEIGHT, rgb);
    }

    private static VideoFrame partMoved(int dx, int dy) {
        VideoFrame whole = smooth(0, 0);
        copy(smooth(dx, dy), whole, 16, 16, 32, 32);
        return whole;
    }

    /** Of two columns of pixels, each with its own motion to the right. */
    private static float[] figures(Square square, float left, float right) {
        Flow flow = new Flow(new Plane(2, 2, new float[] {left, right, left, right}), new Plane(2, 2));
        return new SquareFeatures(List.of(flow, flow), square).compute();
    }

    private static void copy(VideoFrame from, VideoFrame to, int x, int y, int endX, int endY) {
        for (int row = y; row < endY; row++) {
            int at = (row * WIDTH + x) * 3;
            System.arraycopy(from.rgb(), at, to.rgb(), at, (endX - x) * 3);
        }
    }
}
