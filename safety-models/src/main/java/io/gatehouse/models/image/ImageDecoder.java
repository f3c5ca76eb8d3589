package io.gatehouse.models.image;

import io.gatehouse.domain.signal.Deadline;
import io.gatehouse.domain.signal.FailureReason;
import io.gatehouse.models.batching.BatchingListener;
import io.gatehouse.models.batching.BatchingSettings;
import io.gatehouse.models.batching.MicroBatcher;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Decodes untrusted JPEG, PNG, GIF, BMP and WebP within {@link ImageLimits}, on a few threads of its own.
 *
 * <p>All decoding is plain Java or the JDK's own, and goes by the bytes: what their sender calls them does not count.
 */
public final class ImageDecoder implements AutoCloseable {

    private record Job(byte[] bytes, Deadline deadline) {}

    private final ImageLimits limits;
    private final Clock clock;
    private final MicroBatcher<Job, DecodedImage> pool;

    /**
     * @param threads how many files are decoded at once
     * @param waiting how many more may wait; one more is refused
     */
    public ImageDecoder(ImageLimits limits, int threads, int waiting, Clock clock, BatchingListener listener) {
        this.limits = limits;
        this.clock = clock;
        BatchingSettings settings = new BatchingSettings(1, Duration.ZERO, waiting, threads);
        this.pool = new MicroBatcher<>("image-decoding", settings, this::decodeAll, clock, listener);
    }

    /**
     * Decodes a file.
     *
     * @return completes with pictures or a refusal; exceptionally only as {@link MicroBatcher#submit} says
     */
    public CompletableFuture<DecodedImage> decode(byte[] bytes, Deadline deadline) {
        return pool.submit(new Job(bytes, deadline), deadline);
    }

    private List<DecodedImage> decodeAll(List<Job> jobs) {
        return jobs.stream().map(this::decode).toList();
    }

    private DecodedImage decode(Job job) {
        FileKind kind = FileKind.of(job.bytes());
        if (kind.reader().isEmpty()) {
            String what = job.bytes().length == 0 ? "The file is empty" : "The file looks like " + kind.description();
            return new DecodedImage.Refused(
                    FailureReason.UNDECODABLE, what + "; send a JPEG, PNG, GIF, BMP or WebP picture.");
        }
        try (ImageFile file =
                new ImageFile(job.bytes(), kind, limits, () -> job.deadline().passed(clock))) {
            List<Picture> pictures = file.pictures();
            return new DecodedImage.Pictures(pictures, file.everyFrameRead());
        } catch (RefusedImageException e) {
            return e.refusal();
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}
