package io.gatehouse.models.media.worker;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.zip.InflaterInputStream;

/**
 * One frame of an ID3v2 tag.
 *
 * @param version of the tag, the number behind {@code ID3v2.}
 */
record Id3Frame(int version, String id, int flags, ByteBuffer content) {

    /** Where the frame says how it is stored, which versions 3 and 4 do in different bits. */
    private static final int[] GROUPED = {0, 0, 0, 0x20, 0x40};

    private static final int[] COMPRESSED = {0, 0, 0, 0x80, 0x08};
    private static final int[] UNSYNCHRONISED = {0, 0, 0, 0, 0x02};
    private static final int[] LENGTH_FIRST = {0, 0, 0, 0x80, 0x01};

    /** Reads a frame and leaves the buffer behind it; what is cut off is read as far as it goes. */
    static Id3Frame read(int version, ByteBuffer frames) {
        String id = Id3Pictures.ascii(frames, version < 3 ? 3 : 4);
        int size = version < 3 ? threeBytes(frames) : size(version, frames);
        int flags = version < 3 ? 0 : frames.getShort();
        int length = size < 0 ? frames.remaining() : Math.min(size, frames.remaining());
        ByteBuffer content = frames.slice(frames.position(), length);
        frames.position(frames.position() + length);
        return new Id3Frame(Math.clamp(version, 0, 4), id, flags, content);
    }

    /** Some programs write sizes of version 4 as those of version 3; what comes behind tells. */
    private static int size(int version, ByteBuffer frames) {
        int plain = frames.getInt();
        int safe = sevenBits(plain);
        boolean isPlain = version < 4 || (plain & 0x80808080) != 0 || !leadsOn(frames, safe) && leadsOn(frames, plain);
        return isPlain ? plain : safe;
    }

    private static boolean leadsOn(ByteBuffer frames, int size) {
        long next = frames.position() + 2L + size;
        if (next >= frames.limit()) {
            return next == frames.limit();
        }
        byte first = frames.get((int) next);
        return first == 0 || first >= 'A' && first <= 'Z';
    }

    /** The picture of a frame that holds one; none where nothing of it is there. */
    Optional<ByteBuffer> picture() {
        try {
            ByteBuffer body = stored();
            int encoding = body.get();
            if (version < 3) {
                body.position(body.position() + 3);
            } else {
                skipText(body, 1);
            }
            body.get();
            skipText(body, encoding == 1 || encoding == 2 ? 2 : 1);
            return body.hasRemaining() ? Optional.of(body.slice()) : Optional.empty();
        } catch (BufferUnderflowException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private ByteBuffer stored() {
        ByteBuffer body = content.duplicate();
        int before = (has(GROUPED) ? 1 : 0) + (has(LENGTH_FIRST) ? 4 : 0);
        body.position(before);
        ByteBuffer plain = has(UNSYNCHRONISED) ? synchronised(body) : body.slice();
        return has(COMPRESSED) ? inflated(plain) : plain;
    }

    private boolean has(int[] flag) {
        return (flags & flag[version]) != 0;
    }

    /** What cannot be unpacked stays as it is, and is no picture to whoever looks at it. */
    private static ByteBuffer inflated(ByteBuffer packed) {
        byte[] bytes = new byte[packed.remaining()];
        packed.duplicate().get(bytes);
        try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(bytes))) {
            return ByteBuffer.wrap(in.readNBytes(Reply.MAX_COVER + 1));
        } catch (IOException _) {
            return packed;
        }
    }

    /** Ends are marked by a zero, in UTF-16 by two in one unit. */
    private static void skipText(ByteBuffer body, int unit) {
        int sum;
        do {
            sum = 0;
            for (int i = 0; i < unit; i++) {
                sum |= body.get();
            }
        } while (sum != 0);
    }

    /** Takes out the zeros that were put behind bytes of ones, lest players mistake them for sound. */
    static ByteBuffer synchronised(ByteBuffer stored) {
        byte[] out = new byte[stored.remaining()];
        int length = 0;
        byte before = 0;
        for (int at = stored.position(); at < stored.limit(); at++) {
            byte now = stored.get(at);
            if (before != (byte) 0xff || now != 0) {
                out[length++] = now;
            }
            before = now;
        }
        return ByteBuffer.wrap(out, 0, length).slice();
    }

    static int sevenBits(int size) {
        return (size & 0x7f) | (size & 0x7f00) >> 1 | (size & 0x7f0000) >> 2 | (size & 0x7f000000) >> 3;
    }

    private static int threeBytes(ByteBuffer from) {
        return (from.get() & 0xff) << 16 | from.getShort() & 0xffff;
    }
}
