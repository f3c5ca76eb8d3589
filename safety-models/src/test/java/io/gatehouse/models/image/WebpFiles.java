package io.gatehouse.models.image;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.gatehouse.models.media.MovieWriter;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;

/** WebP files of the extended kind, made by hand around pictures of VP8. */
final class WebpFiles {

    private static final int IVF_HEADERS = 32 + 12;
    private static final int ANIMATION = 0b10;
    private static final int EXIF = 0b1000;

    private WebpFiles() {}

    /** One frame; places are even numbers. */
    record Frame(BufferedImage image, int x, int y, boolean cleared) {}

    static byte[] animation(int width, int height, List<Frame> frames) {
        ByteArrayOutputStream chunks = new ByteArrayOutputStream();
        chunks.writeBytes(header(ANIMATION, width, height));
        chunks.writeBytes(chunk("ANIM", new byte[6]));
        frames.forEach(frame -> chunks.writeBytes(chunk("ANMF", frame(frame))));
        return file(chunks.toByteArray());
    }

    static byte[] withExif(BufferedImage image, boolean said, byte[] exif) {
        ByteArrayOutputStream chunks = new ByteArrayOutputStream();
        chunks.writeBytes(header(said ? EXIF : 0, image.getWidth(), image.getHeight()));
        chunks.writeBytes(picture(image));
        chunks.writeBytes(chunk("EXIF", exif));
        return file(chunks.toByteArray());
    }

    private static byte[] frame(Frame frame) {
        byte[] picture = picture(frame.image());
        ByteBuffer data = little(16 + picture.length);
        triple(data, frame.x() / 2);
        triple(data, frame.y() / 2);
        triple(data, frame.image().getWidth() - 1);
        triple(data, frame.image().getHeight() - 1);
        triple(data, 100);
        return data.put((byte) (frame.cleared() ? 1 : 0)).put(picture).array();
    }

    private static byte[] header(int flags, int width, int height) {
        ByteBuffer data = little(10).putInt(flags);
        triple(data, width - 1);
        triple(data, height - 1);
        return chunk("VP8X", data.array());
    }

    private static byte[] picture(BufferedImage image) {
        byte[] ivf = MovieWriter.of("ivf")
                .video("libvpx", List.of(new MovieWriter.Shot(0, image)))
                .write();
        return chunk("VP8 ", Arrays.copyOfRange(ivf, IVF_HEADERS, ivf.length));
    }

    private static byte[] chunk(String name, byte[] data) {
        return little(8 + data.length + data.length % 2)
                .put(name.getBytes(ISO_8859_1))
                .putInt(data.length)
                .put(data)
                .array();
    }

    private static byte[] file(byte[] chunks) {
        return little(12 + chunks.length)
                .put("RIFF".getBytes(ISO_8859_1))
                .putInt(4 + chunks.length)
                .put("WEBP".getBytes(ISO_8859_1))
                .put(chunks)
                .array();
    }

    private static void triple(ByteBuffer data, int value) {
        data.put((byte) value).put((byte) (value >> 8)).put((byte) (value >> 16));
    }

    private static ByteBuffer little(int length) {
        return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    }
}
