package io.gatehouse.models.text;

import io.gatehouse.domain.content.Part;
import io.gatehouse.domain.signal.Classifier;
import io.gatehouse.domain.signal.ClassifierContract;
import io.gatehouse.models.batching.BatchingListener;
import io.gatehouse.models.batching.BatchingSettings;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;

class TextClassifierContractTest extends ClassifierContract {

    @TempDir
    static Path folder;

    @Override
    protected Classifier open() throws Exception {
        BatchingSettings settings = new BatchingSettings(16, Duration.ofMillis(2), 64, 1);
        return TextClassifier.open(TextBundles.untrained(folder), settings, Clock.systemUTC(), BatchingListener.NONE);
    }

    @Override
    protected Part ordinaryPart() {
        return Part.text("title", "Morning Coffee Jazz");
    }

    @Override
    protected Part anotherPart() {
        return Part.text("comment", "We walked along the river and talked about old films.");
    }

    @Override
    protected Optional<Part> undecodablePart() {
        return Optional.empty();
    }
}
