package io.gatehouse.models.media.worker;

import static org.bytedeco.ffmpeg.global.avutil.AV_LOG_QUIET;
import static org.bytedeco.ffmpeg.global.avutil.av_log_set_level;
import static org.bytedeco.ffmpeg.global.avutil.av_max_alloc;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;

/**
 * The main class of a worker process: answers requests on its standard input until that closes.
 *
 * <p>Nothing here may be shared with the service: whatever hostile bytes do to this process ends with it.
 */
public final class DecodeWorker {

    /** The largest single block of memory that FFmpeg may ask for. */
    private static final long MAX_ALLOCATION = 256L << 20;

    private static final int BUFFER = 1 << 16;

    private DecodeWorker() {}

    public static void main(String[] arguments) throws IOException {
        var out = new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), BUFFER));
        // Standard output carries the protocol alone; whatever else is printed goes where it does no harm.
        System.setOut(System.err);
        endWithTheService();
        loadLibraries();
        send(new Reply.Ready(), out);
        serve(new DataInputStream(new BufferedInputStream(System.in, BUFFER)), out);
    }

    /** A worker that is busy does not see its input close, so it also watches the process that started it. */
    private static void endWithTheService() {
        ProcessHandle.current()
                .parent()
                .ifPresent(service ->
                        service.onExit().thenRun(() -> Runtime.getRuntime().halt(0)));
    }

    private static void loadLibraries() {
        av_log_set_level(AV_LOG_QUIET);
        av_max_alloc(MAX_ALLOCATION);
        org.bytedeco.ffmpeg.global.avformat.avformat_version();
        org.bytedeco.ffmpeg.global.swscale.swscale_version();
    }

    private static void serve(DataInputStream in, DataOutputStream out) throws IOException {
        while (true) {
            try {
                answer(Request.read(in), in, out);
            } catch (EOFException _) {
                return;
            }
        }
    }

    private static void answer(Request request, DataInputStream in, DataOutputStream out) throws IOException {
        try (MemoryInput media = MemoryInput.read(in, request.mediaBytes())) {
            switch (request.task()) {
                case Request.Probe _ -> probe(media, out);
                case Request.Audio audio -> AudioDecoding.run(media, audio, request, out);
                case Request.Video video -> VideoDecoding.run(media, video, request, out);
            }
            send(new Reply.End(), out);
        } catch (RefusedException e) {
            send(e.fault(), out);
        }
    }

    private static void probe(MemoryInput media, DataOutputStream out) throws RefusedException, IOException {
        try (OpenMedia open = OpenMedia.open(media)) {
            open.info().write(out);
        }
    }

    private static void send(Reply reply, DataOutputStream out) throws IOException {
        reply.write(out);
        out.flush();
    }
}
