package io.gatehouse.models.media.worker;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The covers of an MP4 file, whatever its code says of their type: FFmpeg hands out those of three codes alone. */
final class Mp4Pictures {

    private static final int COVER = kind("covr");
    private static final int DATA = kind("data");
    private static final int META = kind("meta");
    private static final Set<Integer> HOLDERS = Set.of(kind("moov"), kind("trak"), kind("udta"), META, kind("ilst"));

    /** A cover lies five boxes deep. */
    private static final int DEEPEST = 8;

    private static final int TYPE_AND_LANGUAGE = 8;

    private final List<ByteBuffer> pictures = new ArrayList<>();

    private Mp4Pictures() {}

    static List<ByteBuffer> in(ByteBuffer file) {
        Mp4Pictures found = new Mp4Pictures();
        found.walk(file, 0);
        return found.pictures;
    }

    private void walk(ByteBuffer boxes, int depth) {
        while (boxes.remaining() >= 8 && pictures.size() < CoverFiles.MOST_READ) {
            long size = Integer.toUnsignedLong(boxes.getInt());
            int kind = boxes.getInt();
            ByteBuffer body = body(boxes, size);
            if (kind == COVER) {
                covers(body);
            } else if (HOLDERS.contains(kind) && depth < DEEPEST) {
                walk(kind == META ? behindVersion(body) : body, depth + 1);
            }
        }
    }

    private void covers(ByteBuffer boxes) {
        while (boxes.remaining() >= 8 && pictures.size() < CoverFiles.MOST_READ) {
            long size = Integer.toUnsignedLong(boxes.getInt());
            int kind = boxes.getInt();
            ByteBuffer body = body(boxes, size);
            if (kind == DATA && body.remaining() > TYPE_AND_LANGUAGE) {
                pictures.add(body.slice(TYPE_AND_LANGUAGE, body.remaining() - TYPE_AND_LANGUAGE));
            }
        }
    }

    /** Takes what belongs to a box out of the boxes; size 1 says that the true one follows, 0 that nothing does. */
    private static ByteBuffer body(ByteBuffer boxes, long size) {
        long length = size - 8;
        if (size == 1 && boxes.remaining() >= 8) {
            length = boxes.getLong() - 16;
        }
        boolean toTheEnd = size == 0 || length > boxes.remaining();
        int taken = toTheEnd ? boxes.remaining() : (int) Math.max(0, length);
        ByteBuffer body = boxes.slice(boxes.position(), taken);
        boxes.position(boxes.position() + taken);
        return body;
    }

    /** QuickTime leaves the version out. */
    private static ByteBuffer behindVersion(ByteBuffer body) {
        return body.remaining() >= 4 && body.getInt(0) == 0 ? body.position(4) : body;
    }

    private static int kind(String name) {
        return name.charAt(0) << 24 | name.charAt(1) << 16 | name.charAt(2) << 8 | name.charAt(3);
    }
}
