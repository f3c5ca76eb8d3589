package io.gatehouse.api.cli;

import io.gatehouse.domain.content.Modality;
import io.gatehouse.models.audio.AudioMeasurer;
import io.gatehouse.models.bundle.ModelBundle;
import io.gatehouse.models.image.ImageMeasurer;
import io.gatehouse.models.media.DecoderListener;
import io.gatehouse.models.media.DecoderSettings;
import io.gatehouse.models.media.MediaDecoder;
import io.gatehouse.models.media.WorkerDecoder;
import io.gatehouse.models.training.HeldBackScores;
import io.gatehouse.models.training.Measurer;
import io.gatehouse.models.training.TrainingProgress;
import io.gatehouse.models.video.VideoMeasurer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.BiFunction;

/** What the cards of bundles for pictures, sound and video say, computed anew. */
record MediaMeasurement(ModelBundle bundle, Path data, TrainingProgress progress) {

    /** @throws IOException if the data cannot be read; the message says what is missing */
    List<HeldBackScores> of(Modality modality) throws IOException {
        return switch (modality) {
            case IMAGE -> new ImageMeasurer().measure(bundle, data, progress);
            case AUDIO -> decoding(AudioMeasurer::new);
            case VIDEO -> decoding(VideoMeasurer::new);
            case TEXT -> throw new IllegalArgumentException("the card of a text bundle has tables of its own");
        };
    }

    private List<HeldBackScores> decoding(BiFunction<MediaDecoder, Clock, Measurer> measurer) throws IOException {
        Clock clock = Clock.systemUTC();
        try (WorkerDecoder decoder = WorkerDecoder.open(DecoderSettings.DEFAULT, clock, DecoderListener.NONE)) {
            return measurer.apply(decoder, clock).measure(bundle, data, progress);
        }
    }
}
