package io.gatehouse.models.image;

import io.gatehouse.domain.signal.Classifier;
import io.gatehouse.models.batching.BatchingListener;
import io.gatehouse.models.batching.BatchingSettings;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** The contract holds as well where pictures are also read. */
class ReadImageContractTest extends ImageClassifierContractTest {

    @Override
    protected Classifier open() throws IOException {
        return ImageClassifier.open(
                UntrainedBundle.write(),
                Texts.saying(List.of(Texts.HARSH), List.of()),
                new BatchingSettings(4, Duration.ofMillis(5), 64, 1),
                Clock.systemUTC(),
                BatchingListener.NONE);
    }
}
