package io.gatehouse.models.image;

import java.util.List;
import java.util.stream.IntStream;

/** Cuts very long pictures into pieces that still show something once they are squeezed into a square. */
final class Windows {

    /** A piece, in pixels of the picture that it was cut from. */
    record Window(int x, int y, int width, int height) {

        Picture of(Picture picture) {
            return picture.crop(x, y, width, height);
        }
    }

    private static final int LONGEST = 2;
    private static final int MOST = 8;

    private Windows() {}

    /** One window for ordinary pictures; for longer ones up to {@value #MOST} that overlap by half or less. */
    static List<Window> of(Picture picture) {
        int width = picture.width();
        int height = picture.height();
        int edge = Math.max(width, height);
        int piece = Math.max(LONGEST * Math.min(width, height), edge / MOST + 1);
        if (edge <= piece) {
            return List.of(new Window(0, 0, width, height));
        }
        int count = Math.min(MOST, Math.ceilDiv(2 * edge, piece) - 1);
        return IntStream.range(0, count)
                .map(i -> (int) ((long) i * (edge - piece) / (count - 1)))
                .mapToObj(at -> width > height ? new Window(at, 0, piece, height) : new Window(0, at, width, piece))
                .toList();
    }
}
