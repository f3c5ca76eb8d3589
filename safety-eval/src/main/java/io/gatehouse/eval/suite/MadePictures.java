package io.gatehouse.eval.suite;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Pictures of a few shapes. */
final class MadePictures {

    static final int SIDE = 256;

    static final Paint WHITE = plain(0xffffff);
    static final Paint BLACK = plain(0);
    static final Paint GRADIENT = (x, y) -> rgb(x, y, 255 - x);
    static final Paint RINGS = (x, y) -> squared(x - 128, y - 128) / 600 % 2 == 0 ? 0xd0a040 : 0x203860;

    /** The colour of each point of a square of {@value #SIDE} a side, the first at the top. */
    @FunctionalInterface
    interface Paint {
        int at(int x, int y);
    }

    private MadePictures() {}

    static Paint plain(int colour) {
        return (x, y) -> colour;
    }

    static Paint stripes(int wide) {
        return (x, y) -> x / wide % 2 == 0 ? 0xf0e0c0 : 0x307050;
    }

    static Paint checks(int wide) {
        return (x, y) -> (x / wide + y / wide) % 2 == 0 ? 0xe8e8e8 : 0x9040a0;
    }

    /** The sun above grass. */
    static Paint meadow(int sun) {
        return (x, y) -> {
            if (squared(x - sun, y - 60) < 900) {
                return 0xfadc5a;
            }
            return y < 160 ? rgb(120 + y / 4, 170 + y / 4, 240) : rgb(60, 190 - y / 3, 50);
        };
    }

    /** A boat on water. */
    static Paint sea(int boat) {
        return (x, y) -> {
            if (y >= 140 && y < 155 && Math.abs(x - boat) < 30 - (y - 140)) {
                return 0x703818;
            }
            if (y > 90 && y < 140 && x > boat && x - boat < (y - 90) / 2) {
                return 0xf8f8f0;
            }
            return y < 150 ? rgb(190, 215, 235) : rgb(40, 90 + (x * 7 + y * 13) % 23, 140);
        };
    }

    private static int squared(int x, int y) {
        return x * x + y * y;
    }

    private static int rgb(int red, int green, int blue) {
        return red << 16 | green << 8 | blue;
    }

    static byte[] png(Paint paint) {
        BufferedImage picture = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                picture.setRGB(x, y, paint.at(x, y));
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
