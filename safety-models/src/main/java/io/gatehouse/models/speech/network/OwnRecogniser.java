package io.gatehouse.models.speech.network;

import io.gatehouse.models.batching.BatchingListener;
import io.gatehouse.models.batching.BatchingSettings;
import io.gatehouse.models.bundle.ModelBundle;
import io.gatehouse.models.speech.CtcRecogniser;
import io.gatehouse.models.speech.Recogniser;
import java.time.Clock;

/** Writes speech down with the project's own model. */
public final class OwnRecogniser {

    private OwnRecogniser() {}

    /** @throws io.gatehouse.models.bundle.BundleException if the weights do not fit the manifest */
    public static Recogniser open(
            ModelBundle bundle, BatchingSettings settings, Clock clock, BatchingListener listener) {
        return new CtcRecogniser(SpeechModel.open(bundle), settings, clock, listener);
    }
}
