package io.gatehouse.models.media.worker;

import static org.bytedeco.ffmpeg.global.avutil.AV_LOG_QUIET;
import static org.bytedeco.ffmpeg.global.avutil.av_log_set_level;
import static org.bytedeco.ffmpeg.global.avutil.av_max_alloc;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.ProtocolException;

/** The main class of a process that decodes audio and video. */
public final class DecodeWorker {

    /** The largest single block of memory that FFmpeg may ask for. */
    private static final long MAX_ALLOCATION = 256L << 20;

    private DecodeWorker() {}

    public static void main(String[] arguments) throws IOException {
        WorkerLoop.run(() -> {
            loadLibraries();
            return DecodeWorker::answer;
        });
    }

    private static void loadLibraries() {
        av_log_set_level(AV_LOG_QUIET);
        av_max_alloc(MAX_ALLOCATION);
        org.bytedeco.ffmpeg.global.avformat.avformat_version();
        org.bytedeco.ffmpeg.global.swscale.swscale_version();
    }

    private static void answer(Request request, DataInputStream in, DataOutputStream out) throws IOException {
        try (MemoryInput media = MemoryInput.read(in, request.mediaBytes())) {
            switch (request.task()) {
                case Request.Probe _ -> probe(media, out);
                case Request.Audio audio -> AudioDecoding.run(media, audio, request, out);
                case Request.Video video -> VideoDecoding.run(media, video, request, out);
                case Request.Subtitles _ -> SubtitleReading.run(media, request, out);
                case Request.Covers _ -> CoverReading.run(media, out);
                case Request.Read _ -> throw new ProtocolException("a decoder was asked to read");
            }
            new Reply.End().write(out);
        } catch (RefusedException e) {
            e.fault().write(out);
        }
    }

    private static void probe(MemoryInput media, DataOutputStream out) throws RefusedException, IOException {
        try (OpenMedia open = OpenMedia.open(media)) {
            open.info(CoverFiles.of(open, media).count()).write(out);
        }
    }
}
