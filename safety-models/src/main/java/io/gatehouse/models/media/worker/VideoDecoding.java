package io.gatehouse.models.media.worker;

import static org.bytedeco.ffmpeg.global.avcodec.AV_PKT_FLAG_KEY;
import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;

import java.io.DataOutputStream;
import java.io.IOException;
import java.util.function.Predicate;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVRational;

/** Decodes pictures of the first video track, evenly spread over its true length. */
final class VideoDecoding {

    /** Time stamps are rounded; a picture that comes this early still counts for its moment. */
    private static final int TOLERANCE_MS = 2;

    private final Request.Video task;
    private final Timeline timeline;
    private final AVStream stream;
    private final PictureScaler scaler;
    private final DataOutputStream out;
    private final double intervalMs;
    private long lastMs = -1;
    private int taken;

    private VideoDecoding(
            Request.Video task, Timeline timeline, AVStream stream, PictureScaler scaler, DataOutputStream out) {
        this.task = task;
        this.timeline = timeline;
        this.stream = stream;
        this.scaler = scaler;
        this.out = out;
        this.intervalMs = Math.max(1_000 / task.framesPerSecond(), (double) timeline.lengthMs() / task.maxFrames());
    }

    static void run(MemoryInput input, Request.Video task, Request request, DataOutputStream out)
            throws RefusedException, IOException {
        Timeline timeline = timeline(input, request);
        try (OpenMedia media = OpenMedia.open(input)) {
            AVStream stream = media.video();
            try (PictureScaler scaler = new PictureScaler(media.format(), stream, task.shortSide());
                    TrackDecoder track = TrackDecoder.open(media, stream, request.maxPixels())) {
                VideoDecoding decoding = new VideoDecoding(task, timeline, stream, scaler, out);
                track.decode(decoding.wanted(), decoding::take);
            }
        }
    }

    private static Timeline timeline(MemoryInput input, Request request) throws RefusedException {
        try (OpenMedia media = OpenMedia.open(input)) {
            AVStream stream = media.video();
            requireSize(stream.codecpar(), request.maxPixels());
            Timeline timeline = Timeline.read(media, stream);
            if (timeline.lengthMs() > request.maxDurationMs()) {
                throw RefusedException.tooLarge("The video lasts " + timeline.lengthMs() / 1_000 + " seconds; at most "
                        + request.maxDurationMs() / 1_000 + " are accepted.");
            }
            return timeline;
        }
    }

    private static void requireSize(AVCodecParameters picture, long maxPixels) throws RefusedException {
        if ((long) picture.width() * picture.height() > maxPixels) {
            throw RefusedException.tooLarge("The video has pictures of " + picture.width() + " x " + picture.height()
                    + " pixels; at most " + maxPixels + " pixels are accepted.");
        }
    }

    /** Where key pictures stand close enough, the pictures between them need not be decoded. */
    private Predicate<AVPacket> wanted() {
        boolean keysAreEnough = timeline.keyGapMs() * 4.0 <= intervalMs;
        return packet -> !keysAreEnough || (packet.flags() & AV_PKT_FLAG_KEY) != 0;
    }

    private boolean take(AVFrame frame) throws RefusedException, IOException {
        long atMs = time(frame);
        lastMs = Math.max(lastMs, atMs);
        if (atMs + TOLERANCE_MS >= taken * intervalMs) {
            scaler.scale(frame, atMs).write(out);
            taken = Math.max(taken + 1, (int) Math.ceil((atMs + TOLERANCE_MS) / intervalMs));
        }
        return taken < task.maxFrames();
    }

    /** A picture without a time stamp follows the one before at the rate that the track claims. */
    private long time(AVFrame frame) {
        long stamp = frame.best_effort_timestamp();
        if (stamp != AV_NOPTS_VALUE) {
            return Math.max(0, Timeline.millis(stamp, stream) - timeline.startMs());
        }
        AVRational rate = stream.avg_frame_rate();
        return lastMs + (rate.num() > 0 && rate.den() > 0 ? 1_000L * rate.den() / rate.num() : 40);
    }
}
