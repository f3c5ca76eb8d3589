package io.gatehouse.models.foreign;

import io.gatehouse.domain.content.Part;
import io.gatehouse.domain.signal.Classifier;
import io.gatehouse.domain.signal.ClassifierContract;
import io.gatehouse.models.batching.BatchingListener;
import io.gatehouse.models.batching.BatchingSettings;
import io.gatehouse.models.media.NoMedia;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;

class ForeignTextContractTest extends ClassifierContract {

    @TempDir
    private static Path folder;

    @Override
    protected Classifier open() throws Exception {
        Path source = TinyBundles.write(folder, TinyBundles.TEXT, TinyOnnx.tokens());
        return ForeignClassifier.open(
                ForeignBundle.read(source, new MemoryLimit(1 << 20)),
                new NoMedia(),
                new BatchingSettings(4, Duration.ofMillis(2), 64, 1),
                Clock.systemUTC(),
                BatchingListener.NONE);
    }

    @Override
    protected Part ordinaryPart() {
        return Part.text("title", "a bad day, said in so many words that they fill more than one window");
    }

    @Override
    protected Part anotherPart() {
        return Part.text("title", "a fine day");
    }

    @Override
    protected Optional<Part> undecodablePart() {
        return Optional.empty();
    }
}
