package io.gatehouse.models.audio;

import io.gatehouse.domain.signal.BundleRef;
import io.gatehouse.domain.signal.Deadline;
import io.gatehouse.domain.signal.FailureReason;
import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.models.batching.BatchModel;
import io.gatehouse.models.batching.BatchingListener;
import io.gatehouse.models.batching.BatchingSettings;
import io.gatehouse.models.batching.MicroBatcher;
import io.gatehouse.models.bundle.Calibration;
import io.gatehouse.models.bundle.ModelBundle;
import java.time.Clock;
import java.util.Collections;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Listens to streams of samples; windows of all streams are scored together in batches. */
public final class AudioModel implements AutoCloseable {

    private static final String NAME = "audio-windows";
    private static final int BATCHES_IN_FLIGHT = 4;

    private final BundleRef bundle;
    private final Calibration inauthentic;
    private final MicroBatcher<float[], float[]> batcher;
    private final Semaphore room;
    private final int windowsAhead;
    private final Clock clock;
    private final Runnable release;

    private AudioModel(
            BundleRef bundle,
            Calibration inauthentic,
            BatchModel<float[], float[]> model,
            Runnable release,
            BatchingSettings settings,
            Clock clock,
            BatchingListener listener) {
        this.bundle = bundle;
        this.inauthentic = inauthentic;
        this.release = release;
        this.clock = clock;
        this.windowsAhead = 2 * settings.maxBatch();
        int capacity = BATCHES_IN_FLIGHT * settings.maxBatch();
        this.room = new Semaphore(capacity, true);
        this.batcher = new MicroBatcher<>(
                NAME,
                new BatchingSettings(settings.maxBatch(), settings.maxDelay(), capacity, settings.workers()),
                model,
                clock,
                listener);
    }

    /**
     * Loads the weights and warms them up.
     *
     * @param settings batches of windows; streams that are faster than the model wait, so {@code capacity} is not used
     */
    public static AudioModel open(
            ModelBundle bundle, BatchingSettings settings, Clock clock, BatchingListener listener) {
        WindowModel model = WindowModel.open(bundle);
        model.run(Collections.nCopies(settings.maxBatch(), new float[MelFrontEnd.WINDOW]));
        Calibration inauthentic = bundle.manifest().calibrationOf(Category.INAUTHENTIC);
        return new AudioModel(bundle.ref(), inauthentic, model, model::close, settings, clock, listener);
    }

    /** A model whose windows are scored by something else than a bundle's weights. */
    static AudioModel over(
            BatchModel<float[], float[]> windows, BundleRef bundle, BatchingSettings settings, Clock clock) {
        return new AudioModel(bundle, Calibration.NONE, windows, () -> {}, settings, clock, BatchingListener.NONE);
    }

    public BundleRef bundle() {
        return bundle;
    }

    /** A new stream; to be fed by one thread, which waits while the model is busy, though never past the deadline. */
    public AudioSession listen(Deadline deadline) {
        return new AudioSession(this, deadline, windowsAhead);
    }

    CompletableFuture<float[]> submit(float[] window, Deadline deadline) {
        waitForRoom(deadline);
        CompletableFuture<float[]> scores = batcher.submit(window, deadline);
        scores.whenComplete((done, error) -> room.release());
        return scores;
    }

    private void waitForRoom(Deadline deadline) {
        try {
            long left = deadline.remaining(clock).toNanos();
            if (left == 0 || !room.tryAcquire(left, TimeUnit.NANOSECONDS)) {
                throw late();
            }
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    ListeningException late() {
        return new ListeningException(FailureReason.TIMEOUT, "the deadline passed before all of the audio was heard");
    }

    ListeningException interrupted() {
        Thread.currentThread().interrupt();
        return new ListeningException(
                FailureReason.CLASSIFIER_UNAVAILABLE, "the audio model was shut down while it listened");
    }

    Clock clock() {
        return clock;
    }

    Calibration inauthentic() {
        return inauthentic;
    }

    @Override
    public void close() {
        batcher.close();
        release.run();
    }
}
