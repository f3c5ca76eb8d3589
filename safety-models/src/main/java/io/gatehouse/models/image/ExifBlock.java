package io.gatehouse.models.image;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;
import java.util.Optional;

/**
 * Where PNG and WebP keep EXIF, as browsers look for it.
 *
 * <p>PNG specification, third edition, section 11.3.4.5; WebP container specification, "Extended File Format".
 */
final class ExifBlock {

    /** What belongs to JPEG, but is often written here as well. */
    private static final byte[] JPEG_MARK = "Exif\0\0".getBytes(ISO_8859_1);

    private ExifBlock() {}

    /** The block, beginning with its order of bytes; of JPEG none, for its reader finds it. */
    static Optional<byte[]> of(FileKind kind, byte[] file) {
        return switch (kind) {
            case PNG -> find(Chunk.png(file), "eXIf", "IDAT");
            case WEBP -> find(Chunk.riff(file), "EXIF", "").filter(_ -> WebpCanvas.saysExif(file));
            default -> Optional.empty();
        };
    }

    /** Programs that show pictures have stopped looking when the pixels begin. */
    private static Optional<byte[]> find(Iterable<Chunk> chunks, String name, String end) {
        for (Chunk chunk : chunks) {
            if (chunk.name().equals(end)) {
                return Optional.empty();
            }
            if (chunk.name().equals(name)) {
                return Optional.of(unmarked(chunk.data()));
            }
        }
        return Optional.empty();
    }

    private static byte[] unmarked(byte[] block) {
        int mark = JPEG_MARK.length;
        boolean marked = block.length >= mark && Arrays.equals(block, 0, mark, JPEG_MARK, 0, mark);
        return marked ? Arrays.copyOfRange(block, mark, block.length) : block;
    }
}
