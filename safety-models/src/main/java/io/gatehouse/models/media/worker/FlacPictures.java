package io.gatehouse.models.media.worker;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** The pictures of a FLAC file, whatever type they claim: FFmpeg hands out those of a few types alone. */
final class FlacPictures {

    private static final int MAGIC = 0x664c6143;
    private static final int PICTURE = 6;
    private static final int SIZES_AND_COLOURS = 16;

    private FlacPictures() {}

    static List<ByteBuffer> in(ByteBuffer file) {
        List<ByteBuffer> pictures = new ArrayList<>();
        boolean more = file.remaining() > 4 && file.getInt() == MAGIC;
        while (more && file.remaining() >= 4 && pictures.size() < CoverFiles.MOST_READ) {
            int head = file.getInt();
            int length = Math.min(head & 0xffffff, file.remaining());
            ByteBuffer block = file.slice(file.position(), length);
            file.position(file.position() + length);
            if ((head >> 24 & 0x7f) == PICTURE) {
                add(block, pictures);
            }
            more = head >= 0;
        }
        return pictures;
    }

    private static void add(ByteBuffer block, List<ByteBuffer> pictures) {
        try {
            block.getInt();
            skip(block, block.getInt());
            skip(block, block.getInt());
            skip(block, SIZES_AND_COLOURS);
            int length = block.getInt();
            pictures.add(block.slice(
                    block.position(), length < 0 ? block.remaining() : Math.min(length, block.remaining())));
        } catch (BufferUnderflowException _) {
            // FFmpeg says of such a block that it is too short.
        }
    }

    private static void skip(ByteBuffer block, int length) {
        if (length < 0 || length > block.remaining()) {
            throw new BufferUnderflowException();
        }
        block.position(block.position() + length);
    }
}
