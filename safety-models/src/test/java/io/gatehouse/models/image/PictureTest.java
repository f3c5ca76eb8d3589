package io.gatehouse.models.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.models.image.Windows.Window;
import java.awt.Color;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class PictureTest {

    @Test
    void bytesOfAnotherSizeAreRefused() {
        assertThatThrownBy(() -> new Picture(2, 2, new byte[11]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a picture of 2 x 2 needs 12 bytes, but had 11");
    }

    @Test
    void shrinkingAveragesAllPixelsThatFallTogether() {
        byte[] rgb = new byte[100 * 100 * 3];
        for (int pixel = 0; pixel < 100 * 100; pixel++) {
            Arrays.fill(rgb, pixel * 3, pixel * 3 + 3, (byte) ((pixel + pixel / 100) % 2 == 0 ? 255 : 0));
        }

        Picture small = new Picture(100, 100, rgb).resize(10, 10);

        for (byte level : small.rgb()) {
            assertThat(level & 0xff).isBetween(120, 135);
        }
    }

    @Test
    void aPlainPictureStaysPlainAtEverySize() {
        Picture red = Picture.of(ImageFiles.plain(33, 17, Color.RED));

        assertThat(red.resize(96, 96).rgb())
                .isEqualTo(Picture.of(ImageFiles.plain(96, 96, Color.RED)).rgb());
        assertThat(red.resize(5, 3).rgb())
                .isEqualTo(Picture.of(ImageFiles.plain(5, 3, Color.RED)).rgb());
    }

    @Test
    void theMiddleIsCutFromTheMiddle() {
        Picture halves = Picture.of(ImageFiles.halves(40, 20, Color.RED, Color.BLUE));

        Picture middle = halves.centreCrop(0.5);

        assertThat(middle.width()).isEqualTo(20);
        assertThat(middle.height()).isEqualTo(10);
        assertThat(middle.rgb())
                .isEqualTo(Picture.of(ImageFiles.halves(20, 10, Color.RED, Color.BLUE))
                        .rgb());
    }

    @Test
    void imagesGoThereAndBackUnchanged() {
        Picture halves = Picture.of(ImageFiles.halves(9, 7, Color.PINK, Color.CYAN));

        assertThat(Picture.of(halves.toImage()).rgb()).isEqualTo(halves.rgb());
    }

    @Test
    void blankMeansAlmostOneColour() {
        assertThat(Picture.of(ImageFiles.halves(8, 8, new Color(100, 100, 100), new Color(105, 100, 100)))
                        .isBlank(10))
                .isTrue();
        assertThat(Picture.of(ImageFiles.halves(8, 8, Color.RED, Color.BLUE)).isBlank(10))
                .isFalse();
    }

    @Test
    void ordinaryPicturesAreSeenWholeAndLongOnesInPiecesThatCoverThem() {
        Picture ordinary = new Picture(40, 20, new byte[40 * 20 * 3]);
        Picture banner = new Picture(100, 10, new byte[100 * 10 * 3]);

        assertThat(Windows.of(ordinary)).containsExactly(new Window(0, 0, 40, 20));
        List<Window> pieces = Windows.of(banner);
        assertThat(pieces.getFirst().x()).isZero();
        assertThat(pieces.getLast().x() + pieces.getLast().width()).isEqualTo(100);
        for (int i = 1; i < pieces.size(); i++) {
            assertThat(pieces.get(i).x())
                    .as("gap before piece %d", i)
                    .isLessThanOrEqualTo(
                            pieces.get(i - 1).x() + pieces.get(i - 1).width());
        }
    }
}
