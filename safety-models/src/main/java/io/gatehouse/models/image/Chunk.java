package io.gatehouse.models.image;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A named piece of a PNG or a RIFF file, of which nothing is copied until it is asked for.
 *
 * @param at where its data begin
 */
record Chunk(byte[] file, String name, int at, int length) {

    private static final int NAME = 4;

    /** All whole chunks of a PNG. */
    static List<Chunk> png(byte[] file) {
        List<Chunk> chunks = new ArrayList<>();
        ByteBuffer numbers = ByteBuffer.wrap(file);
        for (long at = 8; at + 12 <= file.length; ) {
            long length = Integer.toUnsignedLong(numbers.getInt((int) at));
            if (at + 8 + length > file.length) {
                break;
            }
            chunks.add(new Chunk(file, name(file, (int) at + 4), (int) at + 8, (int) length));
            at += length + 12;
        }
        return chunks;
    }

    /** All whole chunks of a RIFF file; each begins at an even place. */
    static List<Chunk> riff(byte[] file) {
        List<Chunk> chunks = new ArrayList<>();
        ByteBuffer numbers = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        for (long at = 12; at + 8 <= file.length; ) {
            long length = Integer.toUnsignedLong(numbers.getInt((int) at + 4));
            if (at + 8 + length > file.length) {
                break;
            }
            chunks.add(new Chunk(file, name(file, (int) at), (int) at + 8, (int) length));
            at += 8 + length + length % 2;
        }
        return chunks;
    }

    private static String name(byte[] file, int at) {
        return new String(file, at, NAME, ISO_8859_1);
    }

    byte[] data() {
        return Arrays.copyOfRange(file, at, at + length);
    }

    int unsignedByte(int offset) {
        return file[at + offset] & 0xff;
    }

    /** Three bytes, the least first. */
    int triple(int offset) {
        return unsignedByte(offset) | unsignedByte(offset + 1) << 8 | unsignedByte(offset + 2) << 16;
    }
}
