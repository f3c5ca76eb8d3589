package io.gatehouse.models.foreign;

import io.gatehouse.models.batching.BatchingListener;
import io.gatehouse.models.batching.BatchingSettings;
import io.gatehouse.models.foreign.InputContract.Sound;
import io.gatehouse.models.speech.CtcRecogniser;
import io.gatehouse.models.speech.Recogniser;
import java.time.Clock;

/** Writes speech down with a model that others made. */
public final class ForeignRecogniser {

    private ForeignRecogniser() {}

    /**
     * Loads the model and tries it.
     *
     * @param bundle one that {@link ForeignBundle#isRecogniser}
     * @throws io.gatehouse.models.bundle.BundleException if the model does not do what its manifest says
     */
    public static Recogniser open(
            ForeignBundle bundle, BatchingSettings settings, Clock clock, BatchingListener listener) {
        if (bundle.manifest().input() instanceof Sound sound
                && bundle.manifest().output() instanceof Letters letters) {
            return new CtcRecogniser(LettersModel.open(bundle, sound, letters), settings, clock, listener);
        }
        throw new IllegalArgumentException("the bundle " + bundle.ref().label() + " is no recogniser of speech");
    }
}
