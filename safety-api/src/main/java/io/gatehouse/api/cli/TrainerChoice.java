package io.gatehouse.api.cli;

import io.gatehouse.domain.content.Modality;
import io.gatehouse.models.audio.AudioTrainer;
import io.gatehouse.models.image.ImageTrainer;
import io.gatehouse.models.media.DecoderListener;
import io.gatehouse.models.media.DecoderSettings;
import io.gatehouse.models.media.WorkerDecoder;
import io.gatehouse.models.text.TextTrainer;
import io.gatehouse.models.training.Trainer;
import java.time.Clock;
import java.util.function.Function;

/**
 * The trainer of a modality.
 *
 * @param bundle the id of the bundle that it makes
 */
record TrainerChoice(String bundle, Function<Clock, Lease> factory) {

    /** A trainer, and what it needs until it is done. */
    record Lease(Trainer trainer, Runnable end) implements AutoCloseable {

        @Override
        public void close() {
            end.run();
        }
    }

    static TrainerChoice of(Modality modality) {
        return switch (modality) {
            case AUDIO -> new TrainerChoice(AudioTrainer.BUNDLE, TrainerChoice::audio);
            case IMAGE -> new TrainerChoice("image-weapons", clock -> new Lease(new ImageTrainer(), () -> {}));
            case TEXT -> new TrainerChoice("text-safety", clock -> new Lease(new TextTrainer(), () -> {}));
            case VIDEO -> throw new CliException("this build has no trainer for " + modality);
        };
    }

    Lease open(Clock clock) {
        return factory.apply(clock);
    }

    private static Lease audio(Clock clock) {
        WorkerDecoder decoder = WorkerDecoder.open(DecoderSettings.DEFAULT, clock, DecoderListener.NONE);
        return new Lease(new AudioTrainer(decoder, clock), decoder::close);
    }
}
