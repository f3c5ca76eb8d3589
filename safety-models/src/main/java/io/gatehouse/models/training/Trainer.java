package io.gatehouse.models.training;

import io.gatehouse.domain.content.Modality;
import java.io.IOException;

/** Trains the bundle of one modality from data on disk. */
public interface Trainer {

    Modality modality();

    /** @throws IOException if the data cannot be read; the message says what is missing and where it was looked for */
    TrainedBundle train(TrainingRequest request) throws IOException;
}
