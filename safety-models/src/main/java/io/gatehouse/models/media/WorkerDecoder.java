package io.gatehouse.models.media;

import io.gatehouse.domain.signal.Deadline;
import io.gatehouse.domain.signal.FailureReason;
import io.gatehouse.models.media.worker.DecodeWorker;
import io.gatehouse.models.media.worker.Reply;
import io.gatehouse.models.media.worker.Request;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** Decodes in a pool of worker processes: what hostile bytes do to FFmpeg, they do to a process that is replaced. */
public final class WorkerDecoder implements MediaDecoder {

    private final DecoderSettings settings;
    private final Clock clock;
    private final WorkerPool pool;

    private WorkerDecoder(DecoderSettings settings, Clock clock, WorkerPool pool) {
        this.settings = settings;
        this.clock = clock;
        this.pool = pool;
    }

    /**
     * Starts the workers and waits until each of them is ready.
     *
     * @throws IllegalStateException if they do not start; the message holds what they said of it
     */
    public static WorkerDecoder open(DecoderSettings settings, Clock clock, DecoderListener listener) {
        return new WorkerDecoder(settings, clock, WorkerPool.open(settings, listener, DecodeWorker.class));
    }

    @Override
    public MediaInfo probe(byte[] media, Deadline deadline) throws DecodeException {
        AtomicReference<Reply.Info> answer = new AtomicReference<>();
        call(new Request.Probe(), media, deadline, reply -> answer.set((Reply.Info) reply));
        Reply.Info info = answer.get();
        return new MediaInfo(
                info.container(), info.durationMs(), info.audioTracks(), info.videoTracks(), info.covers());
    }

    @Override
    public void audio(byte[] media, Deadline deadline, Consumer<float[]> sink) throws DecodeException {
        call(new Request.Audio(SAMPLE_RATE), media, deadline, reply -> sink.accept(((Reply.Samples) reply).values()));
    }

    @Override
    public void video(
            byte[] media,
            double framesPerSecond,
            int maxFrames,
            int shortSide,
            Deadline deadline,
            Consumer<VideoFrame> sink)
            throws DecodeException {
        call(new Request.Video(framesPerSecond, maxFrames, shortSide), media, deadline, reply -> {
            Reply.Picture picture = (Reply.Picture) reply;
            sink.accept(new VideoFrame(picture.atMs(), picture.width(), picture.height(), picture.rgb()));
        });
    }

    @Override
    public void subtitles(byte[] media, Deadline deadline, Consumer<Subtitle> sink) throws DecodeException {
        call(new Request.Subtitles(), media, deadline, reply -> sink.accept(subtitle(reply)));
    }

    @Override
    public void covers(byte[] media, Deadline deadline, Consumer<Cover> sink) throws DecodeException {
        call(new Request.Covers(), media, deadline, reply -> sink.accept(cover(reply)));
    }

    private static Cover cover(Reply reply) {
        return switch (reply) {
            case Reply.Unread(FailureReason reason) -> new Cover.Unread(reason);
            case Reply.Cover(byte[] file) -> new Cover.Picture(file);
            default -> throw new IllegalStateException("a worker that hands out covers answered with " + reply);
        };
    }

    private static Subtitle subtitle(Reply reply) {
        return switch (reply) {
            case Reply.Unread(FailureReason reason) -> new Subtitle.Unread(reason);
            case Reply.Subtitle(int track, long startMs, long endMs, String text) ->
                new Subtitle.Line(track, startMs, endMs, text);
            default -> throw new IllegalStateException("a worker that reads subtitles answered with " + reply);
        };
    }

    private void call(Request.Task task, byte[] media, Deadline deadline, Consumer<Reply> sink) throws DecodeException {
        requireSize(media);
        Duration left = deadline.remaining(clock);
        Duration limit = left.compareTo(settings.maxTime()) < 0 ? left : settings.maxTime();
        Request request =
                new Request(task, settings.maxPixels(), settings.maxDuration().toMillis(), media.length);
        if (pool.exchange(_ -> request, media, new Patience(limit, Duration.ZERO), sink) instanceof Reply.Fault fault) {
            throw new DecodeException(fault.reason(), fault.message());
        }
    }

    private void requireSize(byte[] media) throws DecodeException {
        if (media.length == 0) {
            throw new DecodeException(FailureReason.UNDECODABLE, "The file is empty.");
        }
        if (media.length > settings.maxMediaBytes()) {
            throw new DecodeException(
                    FailureReason.TOO_LARGE,
                    "The file has " + media.length + " bytes; at most " + settings.maxMediaBytes() + " are accepted.");
        }
    }

    /** The process ids of the workers at rest, for tests that kill them. */
    java.util.List<Long> idleWorkers() {
        return pool.idleWorkers();
    }

    /** Kills every worker, also those at work, whose callers hear of it. */
    @Override
    public void close() {
        pool.close();
    }
}
