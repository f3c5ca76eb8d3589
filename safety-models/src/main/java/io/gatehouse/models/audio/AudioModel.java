package io.gatehouse.models.audio;

import io.gatehouse.domain.signal.BundleRef;
import io.gatehouse.domain.signal.Deadline;
import io.gatehouse.domain.signal.FailureReason;
import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.models.batching.BatchModel;
import io.gatehouse.models.batching.BatchingListener;
import io.gatehouse.models.batching.BatchingSettings;
import io.gatehouse.models.batching.PatientBatcher;
import io.gatehouse.models.bundle.Calibration;
import io.gatehouse.models.bundle.ModelBundle;
import java.time.Clock;
import java.util.Collections;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;

/** Listens to streams of samples; windows of all streams are scored together in batches. */
public final class AudioModel implements AutoCloseable {

    private static final String NAME = "audio-windows";

    private final BundleRef bundle;
    private final Calibration inauthentic;
    private final PatientBatcher<float[], float[]> batcher;
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
        this.batcher = new PatientBatcher<>(NAME, settings, model, clock, listener);
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
        return listen(deadline, SoundGate.NONE);
    }

    /** The same, for somebody who takes the speech in it. */
    AudioSession listen(Deadline deadline, SoundGate gate) {
        return new AudioSession(this, deadline, windowsAhead, gate);
    }

    CompletableFuture<float[]> submit(float[] window, Deadline deadline) {
        try {
            return batcher.submit(window, deadline);
        } catch (TimeoutException e) {
            throw late();
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
