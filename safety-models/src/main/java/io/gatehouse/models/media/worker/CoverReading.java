package io.gatehouse.models.media.worker;

import io.gatehouse.domain.signal.FailureReason;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVStream;

/** Hands out the covers of a file as they lie in it; whoever judges pictures decodes them. */
final class CoverReading {

    /** More than front, back and a few pages of a booklet nobody looks at. */
    private static final int MOST_COVERS = 8;

    private CoverReading() {}

    static void run(MemoryInput input, DataOutputStream out) throws RefusedException, IOException {
        try (OpenMedia media = OpenMedia.open(input)) {
            List<AVStream> covers = media.covers();
            for (AVStream cover : covers.subList(0, Math.min(covers.size(), MOST_COVERS))) {
                reply(cover.attached_pic()).write(out);
            }
            if (covers.size() > MOST_COVERS) {
                new Reply.Unread(FailureReason.TOO_LARGE).write(out);
            }
        }
    }

    private static Reply reply(AVPacket picture) {
        if (picture.size() < 1) {
            return new Reply.Unread(FailureReason.UNDECODABLE);
        }
        if (picture.size() > Reply.MAX_COVER) {
            return new Reply.Unread(FailureReason.TOO_LARGE);
        }
        byte[] file = new byte[picture.size()];
        picture.data().get(file);
        return new Reply.Cover(file);
    }
}
