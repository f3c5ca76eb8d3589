package io.gatehouse.models.media;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** An MP3 file with ID3 tags that no careful program would write. */
final class TaggedSong {

    private TaggedSong() {}

    static byte[] of(int version, int flags, List<byte[]> frames) {
        return joined(List.of(tag(version, flags, frames), MadeMedia.MP3.make()));
    }

    /** @param version of ID3v2, from 2 to 4; {@code flags} are those of the tag */
    static byte[] tag(int version, int flags, List<byte[]> frames) {
        byte[] body = joined(frames);
        byte[] head = ByteBuffer.allocate(10)
                .put("ID3".getBytes(StandardCharsets.US_ASCII))
                .put((byte) version)
                .put((byte) 0)
                .put((byte) flags)
                .putInt(sevenBits(body.length))
                .array();
        return joined(List.of(head, body));
    }

    /** A picture in a frame of version 3 or 4. */
    static byte[] picture(int version, int flags, String type, byte[] stored) {
        byte[] content = joined(List.of(described(type + '\0'), stored));
        return framed(version, flags, content);
    }

    static byte[] framed(int version, int flags, byte[] content) {
        return ByteBuffer.allocate(10 + content.length)
                .put("APIC".getBytes(StandardCharsets.US_ASCII))
                .putInt(version < 4 ? content.length : sevenBits(content.length))
                .putShort((short) flags)
                .put(content)
                .array();
    }

    /** A picture in a frame of version 2, whose types have three letters. */
    static byte[] shortPicture(String type, byte[] picture) {
        byte[] content = joined(List.of(described(type), picture));
        return ByteBuffer.allocate(6 + content.length)
                .put("PIC".getBytes(StandardCharsets.US_ASCII))
                .put((byte) (content.length >> 16))
                .putShort((short) content.length)
                .put(content)
                .array();
    }

    /** What stands before a picture: the letters of its words, its type, what it shows, and words on it. */
    static byte[] described(String type) {
        return ("\0" + type + "\3front\0").getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] joined(List<byte[]> parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        parts.forEach(all::writeBytes);
        return all.toByteArray();
    }

    private static int sevenBits(int size) {
        return size & 0x7f | (size & 0x3f80) << 1 | (size & 0x1fc000) << 2 | (size & 0xfe00000) << 3;
    }
}
