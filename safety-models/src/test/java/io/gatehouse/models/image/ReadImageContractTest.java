package io.gatehouse.models.image;

import io.gatehouse.domain.content.Modality;
import io.gatehouse.domain.content.Part;
import io.gatehouse.domain.signal.Classifier;
import io.gatehouse.domain.signal.ClassifierContract;
import io.gatehouse.models.batching.BatchingListener;
import io.gatehouse.models.batching.BatchingSettings;
import java.awt.Color;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The contract holds as well where pictures are also read. */
class ReadImageContractTest extends ClassifierContract {

    @Override
    protected Classifier open() throws IOException {
        return ImageClassifier.open(
                UntrainedBundle.write(),
                Texts.saying(List.of(Texts.HARSH), List.of()),
                new BatchingSettings(4, Duration.ofMillis(5), 64, 1),
                Clock.systemUTC(),
                BatchingListener.NONE);
    }

    @Override
    protected Part ordinaryPart() {
        return part("ordinary", ImageFiles.encode(ImageFiles.halves(80, 60, Color.RED, Color.BLUE), "png"));
    }

    @Override
    protected Part anotherPart() {
        return part("another", ImageFiles.encode(ImageFiles.halves(60, 80, Color.BLACK, Color.WHITE), "jpeg"));
    }

    @Override
    protected Optional<Part> undecodablePart() {
        byte[] png = ImageFiles.encode(ImageFiles.halves(80, 60, Color.RED, Color.BLUE), "png");
        return Optional.of(part("broken", ImageFiles.truncated(png)));
    }

    private static Part part(String id, byte[] bytes) {
        return Part.media(id, Modality.IMAGE, bytes);
    }
}
