package io.gatehouse.models.training;

import io.gatehouse.models.bundle.BundleException;
import io.gatehouse.models.bundle.ModelBundle;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Measures a finished bundle again, without training it: what its trainer handed back for the card, computed anew. */
public interface Measurer {

    /**
     * @param data the folder that the bundle was trained from, as in {@link TrainingRequest}
     * @throws BundleException if the bundle is of another architecture or does not come from these data
     * @throws IOException if the data cannot be read; the message says what is missing
     */
    List<HeldBackScores> measure(ModelBundle bundle, Path data, TrainingProgress progress) throws IOException;
}
