package io.gatehouse.models.video;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.models.media.VideoFrame;
import java.util.Arrays;
import java.util.function.LongToIntFunction;
import org.junit.jupiter.api.Test;

class FramesToReadTest {

    private static final int SIDE = 40;

    private final FramesToRead toRead = new FramesToRead();

    @Test
    void aPictureThatStandsStillIsReadOnce() {
        show(60_000, 1, _ -> 90);

        assertThat(toRead.finish()).extracting(VideoFrame::atMs).containsExactly(0L);
        assertThat(toRead.complete()).isTrue();
    }

    @Test
    void aNewCaptionIsReadWhereItIsFirstSeenInFull() {
        show(12_000, 1, atMs -> atMs < 7_500 ? 90 : 200);

        assertThat(toRead.finish()).extracting(VideoFrame::atMs).containsExactly(0L, 7_500L);
    }

    @Test
    void aShortWordIsNewsAndNoiseIsNot() {
        for (long atMs = 0; atMs < 8_000; atMs += 500) {
            VideoFrame frame = frame(atMs, 1, 90 + (int) (atMs / 500 % 3));
            if (atMs == 4_500) {
                Arrays.fill(frame.rgb(), 0, 12, (byte) 0);
            }
            toRead.accept(frame, frame);
        }

        assertThat(toRead.finish()).extracting(VideoFrame::atMs).containsExactly(0L, 4_500L, 6_000L);
    }

    @Test
    void whatChangesAllTheTimeIsReadEveryTwoSeconds() {
        show(10_000, 1, atMs -> (int) (atMs / 10 % 250));

        assertThat(toRead.finish()).hasSize(5);
    }

    @Test
    void aFilmThatChangesForLongIsThinnedOutAndSaysSoWhenThatIsTooMuch() {
        show(240_000, 512, atMs -> (int) (atMs / 10 % 250));
        assertThat(toRead.complete()).isTrue();

        FramesToRead longer = new FramesToRead();
        for (long atMs = 0; atMs < 600_000; atMs += 1_000) {
            longer.accept(frame(atMs, 512, (int) (atMs / 10 % 250)), frame(atMs, 1, (int) (atMs / 10 % 250)));
        }
        assertThat(longer.complete()).isFalse();
        assertThat(longer.finish()).hasSizeBetween(40, 90);
    }

    /** A picture of one level every half second; {@code times} makes the one that would be read that much larger. */
    private void show(long untilMs, int times, LongToIntFunction level) {
        for (long atMs = 0; atMs < untilMs; atMs += 500) {
            toRead.accept(frame(atMs, times, level.applyAsInt(atMs)), frame(atMs, 1, level.applyAsInt(atMs)));
        }
    }

    private static VideoFrame frame(long atMs, int times, int level) {
        byte[] rgb = new byte[SIDE * SIDE * times * 3 / (times == 1 ? 1 : 4)];
        Arrays.fill(rgb, (byte) level);
        return new VideoFrame(atMs, SIDE, rgb.length / SIDE / 3, rgb);
    }
}
