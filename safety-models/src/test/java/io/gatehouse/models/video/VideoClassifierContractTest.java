package io.gatehouse.models.video;

import io.gatehouse.domain.content.Modality;
import io.gatehouse.domain.content.Part;
import io.gatehouse.domain.signal.Classifier;
import io.gatehouse.domain.signal.ClassifierContract;
import io.gatehouse.models.batching.BatchingListener;
import io.gatehouse.models.batching.BatchingSettings;
import io.gatehouse.models.bundle.ModelBundle;
import io.gatehouse.models.image.PictureText;
import io.gatehouse.models.judging.Judges;
import io.gatehouse.models.media.DecoderListener;
import io.gatehouse.models.media.DecoderSettings;
import io.gatehouse.models.media.WorkerDecoder;
import io.gatehouse.models.subtitle.SubtitleText;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;

class VideoClassifierContractTest extends ClassifierContract {

    private static final byte[] CALM = Films.mp4(Films.squares(30, 0, 1));
    private static final byte[] WILD = Films.mp4(Films.squares(0, 30, 1));

    private static final WorkerDecoder DECODER =
            WorkerDecoder.open(DecoderSettings.DEFAULT, Clock.systemUTC(), DecoderListener.NONE);

    @AfterAll
    static void closeTheDecoder() {
        DECODER.close();
    }

    @Override
    protected Classifier open() {
        return VideoClassifier.open(
                ModelBundle.builtIn(VideoTrainer.BUNDLE),
                DECODER,
                new Aspects(
                        Scorers.redness(),
                        PictureText.none(),
                        Scorers.nothingMissing(),
                        new SubtitleText(Judges.offendedBy("harsh"), Clock.systemUTC()),
                        Optional.empty()),
                new BatchingSettings(1, Duration.ZERO, 16, 1),
                Clock.systemUTC(),
                BatchingListener.NONE);
    }

    @Override
    protected Part ordinaryPart() {
        return Part.media("ordinary", Modality.VIDEO, CALM);
    }

    @Override
    protected Part anotherPart() {
        return Part.media("another", Modality.VIDEO, WILD);
    }

    @Override
    protected Optional<Part> undecodablePart() {
        return Optional.of(Part.media("broken", Modality.VIDEO, Arrays.copyOf(CALM, CALM.length / 3)));
    }
}
