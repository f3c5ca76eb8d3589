package io.gatehouse.models.audio;

import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.models.audio.AudioTrainer.Size;
import io.gatehouse.models.audio.synthesis.SpeechSynthesiser;
import io.gatehouse.models.bundle.ModelBundle;
import io.gatehouse.models.media.MediaDecoder;
import io.gatehouse.models.training.HeldBackScores;
import io.gatehouse.models.training.Measurer;
import io.gatehouse.models.training.TrainingProgress;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/** Measures {@code audio-activity} on the sounds that {@link AudioTrainer} holds back. */
public final class AudioMeasurer implements Measurer {

    private final MediaDecoder decoder;
    private final Clock clock;
    private final Size size;

    /** @param decoder reads the recordings; stays the caller's to close */
    public AudioMeasurer(MediaDecoder decoder, Clock clock) {
        this(decoder, clock, AudioTrainer.FULL);
    }

    AudioMeasurer(MediaDecoder decoder, Clock clock, Size size) {
        this.decoder = decoder;
        this.clock = clock;
        this.size = size;
    }

    @Override
    public List<HeldBackScores> measure(ModelBundle bundle, Path data, TrainingProgress progress) throws IOException {
        if (size.voices() > 0 && !SpeechSynthesiser.present()) {
            throw new IOException("part of what is held back is speech that espeak-ng synthesises, and it is not"
                    + " installed; try: apt install espeak-ng");
        }
        try (WindowModel model = WindowModel.open(bundle)) {
            TrainingSounds sounds = new TrainingSounds(data.resolve("audio"), decoder, clock);
            progress.at(0, "reading and making what is held back");
            HeldBackSounds drawn = draw(sounds, Chances.of(bundle.manifest().seed()));
            progress.at(0.6, "listening to it");
            return new Measuring(model)
                    .rows(drawn.measuring(), bundle.manifest().calibrationOf(Category.INAUTHENTIC));
        }
    }

    private HeldBackSounds draw(TrainingSounds sounds, Chances chances) throws IOException {
        return HeldBackSounds.draw(
                sounds.stage(Split.CALIBRATE, size.voicesHeldBack(), chances.calibrating()),
                sounds.stage(Split.TEST, size.voicesHeldBack(), chances.testing()),
                size,
                chances.heldBack());
    }
}
