package io.gatehouse.api.cli;

import io.gatehouse.domain.content.Modality;
import io.gatehouse.models.audio.AudioTrainer;
import io.gatehouse.models.bundle.ModelBundle;
import io.gatehouse.models.image.ImageTrainer;
import io.gatehouse.models.media.DecoderListener;
import io.gatehouse.models.media.DecoderSettings;
import io.gatehouse.models.media.MediaDecoder;
import io.gatehouse.models.media.WorkerDecoder;
import io.gatehouse.models.text.TextCalibrator;
import io.gatehouse.models.text.TextTrainer;
import io.gatehouse.models.training.Trainer;
import io.gatehouse.models.video.VideoTrainer;
import java.time.Clock;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * The trainer of a modality.
 *
 * @param bundle the id of the bundle that it makes
 */
record TrainerChoice(String bundle, Function<Clock, Lease> factory) {

    private static final String TEXT = "text-safety";

    /** A trainer, and what it needs until it is done. */
    record Lease(Trainer trainer, Runnable end) implements AutoCloseable {

        @Override
        public void close() {
            end.run();
        }
    }

    /** @param before a bundle to train further; only that of text can be */
    static TrainerChoice of(Modality modality, Optional<ModelBundle> before) {
        return switch (modality) {
            case AUDIO -> new TrainerChoice(AudioTrainer.BUNDLE, clock -> decoding(clock, AudioTrainer::new));
            case IMAGE -> new TrainerChoice("image-weapons", clock -> new Lease(new ImageTrainer(), () -> {}));
            case TEXT -> new TrainerChoice(TEXT, clock -> new Lease(new TextTrainer(before), () -> {}));
            case VIDEO -> new TrainerChoice(VideoTrainer.BUNDLE, clock -> decoding(clock, VideoTrainer::new));
        };
    }

    /** Keeps the weights of a bundle of text. */
    static TrainerChoice calibrating(ModelBundle bundle) {
        return new TrainerChoice(TEXT, clock -> new Lease(new TextCalibrator(bundle), () -> {}));
    }

    Lease open(Clock clock) {
        return factory.apply(clock);
    }

    private static Lease decoding(Clock clock, BiFunction<MediaDecoder, Clock, Trainer> trainer) {
        WorkerDecoder decoder = WorkerDecoder.open(DecoderSettings.DEFAULT, clock, DecoderListener.NONE);
        return new Lease(trainer.apply(decoder, clock), decoder::close);
    }
}
