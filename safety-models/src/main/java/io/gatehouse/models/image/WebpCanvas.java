package io.gatehouse.models.image;

import java.awt.Rectangle;
import java.util.List;
import java.util.Optional;

/**
 * Where the frames of a WebP animation stand, which its reader does not tell.
 *
 * <p>WebP container specification, "Extended File Format" and "Animation".
 */
record WebpCanvas(int width, int height, List<Frame> frames) {

    private static final int HEADER = 10;
    private static final int FRAME_HEADER = 16;
    private static final int EXIF = 0b1000;
    private static final int ANIMATION = 0b10;

    /**
     * One frame.
     *
     * @param blended drawn over what is there, and not in its place
     * @param cleared what it covers is empty before the next frame
     */
    record Frame(Rectangle place, boolean blended, boolean cleared) {}

    /** Empty for pictures that do not move. */
    static Optional<WebpCanvas> of(byte[] webp) {
        return header(webp)
                .filter(header -> (header.unsignedByte(0) & ANIMATION) != 0)
                .map(header -> new WebpCanvas(header.triple(4) + 1, header.triple(7) + 1, frames(webp)));
    }

    static boolean saysExif(byte[] webp) {
        return header(webp)
                .filter(header -> (header.unsignedByte(0) & EXIF) != 0)
                .isPresent();
    }

    private static Optional<Chunk> header(byte[] webp) {
        return Chunk.riff(webp).stream()
                .findFirst()
                .filter(first -> first.name().equals("VP8X") && first.length() >= HEADER);
    }

    private static List<Frame> frames(byte[] webp) {
        return Chunk.riff(webp).stream()
                .filter(chunk -> chunk.name().equals("ANMF") && chunk.length() >= FRAME_HEADER)
                .map(WebpCanvas::frame)
                .toList();
    }

    private static Frame frame(Chunk chunk) {
        Rectangle place =
                new Rectangle(2 * chunk.triple(0), 2 * chunk.triple(3), chunk.triple(6) + 1, chunk.triple(9) + 1);
        int flags = chunk.unsignedByte(15);
        return new Frame(place, (flags & 0b10) == 0, (flags & 0b1) != 0);
    }
}
