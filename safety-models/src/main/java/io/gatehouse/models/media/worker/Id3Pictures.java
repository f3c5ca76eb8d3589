package io.gatehouse.models.media.worker;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Pictures in the ID3v2 tags that a file begins with, whatever type they claim: FFmpeg hands out those of a few types
 * alone, and of some containers none.
 *
 * @see <a href="https://id3.org/id3v2.3.0">ID3v2.3</a> and its neighbours 2.2 and 2.4
 */
final class Id3Pictures {

    private static final int HEADER = 10;
    private static final int UNSYNCHRONISED = 0x80;
    private static final int EXTENDED = 0x40;
    private static final int FOOTED = 0x10;
    private static final int SMALLEST_EXTENSION = 6;

    private Id3Pictures() {}

    /** How many bytes the tags take. */
    static int length(ByteBuffer file) {
        int at = 0;
        while (isTag(file, at)) {
            at = next(file, at);
        }
        return at;
    }

    static List<ByteBuffer> in(ByteBuffer file) {
        List<ByteBuffer> pictures = new ArrayList<>();
        for (int at = 0; isTag(file, at); ) {
            int size = Math.min(file.limit() - at - HEADER, Id3Frame.sevenBits(file.getInt(at + 6)));
            addAll(file.get(at + 3), file.get(at + 5), file.slice(at + HEADER, size), pictures);
            at = next(file, at);
        }
        return pictures;
    }

    /** Where the tag that begins there ends. From version 4 on another header may stand behind it. */
    private static int next(ByteBuffer file, int at) {
        boolean footed = file.get(at + 3) >= 4 && (file.get(at + 5) & FOOTED) != 0;
        long length = HEADER + Id3Frame.sevenBits(file.getInt(at + 6)) + (footed ? HEADER : 0);
        return (int) Math.min(file.limit(), at + length);
    }

    private static boolean isTag(ByteBuffer file, int at) {
        return file.limit() - at > HEADER && file.get(at) == 'I' && file.get(at + 1) == 'D' && file.get(at + 2) == '3';
    }

    private static void addAll(int version, int flags, ByteBuffer body, List<ByteBuffer> pictures) {
        boolean whole = version < 4 && (flags & UNSYNCHRONISED) != 0;
        ByteBuffer frames = whole ? Id3Frame.synchronised(body) : body;
        if (version > 2 && (flags & EXTENDED) != 0 && frames.remaining() >= 4) {
            skipExtension(version, frames);
        }
        while (pictures.size() < CoverFiles.MOST_READ && hasFrame(frames)) {
            Id3Frame frame = Id3Frame.read(version, frames);
            if (frame.id().equals("APIC") || frame.id().equals("PIC")) {
                frame.picture().ifPresent(pictures::add);
            }
        }
    }

    /** From version 4 on the size counts itself. What can be no size is a frame: some tags claim an extension only. */
    private static void skipExtension(int version, ByteBuffer frames) {
        long size = version < 4 ? 4L + frames.getInt(0) : Id3Frame.sevenBits(frames.getInt(0));
        if (size >= SMALLEST_EXTENSION && size <= frames.limit()) {
            frames.position((int) size);
        }
    }

    /** Padding is of zeros. */
    private static boolean hasFrame(ByteBuffer frames) {
        return frames.remaining() > HEADER && frames.get(frames.position()) != 0;
    }

    static String ascii(ByteBuffer from, int length) {
        byte[] bytes = new byte[length];
        from.get(bytes);
        return new String(bytes, StandardCharsets.US_ASCII);
    }
}
