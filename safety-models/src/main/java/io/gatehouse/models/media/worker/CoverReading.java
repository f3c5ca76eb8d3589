package io.gatehouse.models.media.worker;

import io.gatehouse.domain.signal.FailureReason;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;

/** Hands out the covers of a file as they lie in it; whoever judges pictures decodes them. */
final class CoverReading {

    /** More than front, back and a few pages of a booklet nobody looks at. */
    private static final int MOST_COVERS = 8;

    private CoverReading() {}

    static void run(MemoryInput input, DataOutputStream out) throws RefusedException, IOException {
        try (OpenMedia media = OpenMedia.open(input)) {
            CoverFiles covers = CoverFiles.of(media, input);
            List<ByteBuffer> files = covers.files();
            for (ByteBuffer file : files.subList(0, Math.min(files.size(), MOST_COVERS))) {
                reply(file).write(out);
            }
            if (files.size() > MOST_COVERS) {
                new Reply.Unread(FailureReason.TOO_LARGE).write(out);
            }
            if (covers.missed()) {
                new Reply.Unread(FailureReason.UNDECODABLE).write(out);
            }
        }
    }

    private static Reply reply(ByteBuffer picture) {
        int size = picture.remaining();
        if (size < 1) {
            return new Reply.Unread(FailureReason.UNDECODABLE);
        }
        if (size > Reply.MAX_COVER) {
            return new Reply.Unread(FailureReason.TOO_LARGE);
        }
        byte[] file = new byte[size];
        picture.get(picture.position(), file);
        return new Reply.Cover(file);
    }
}
