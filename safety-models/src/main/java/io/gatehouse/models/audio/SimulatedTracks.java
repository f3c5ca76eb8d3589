package io.gatehouse.models.audio;

import io.gatehouse.models.audio.synthesis.Effects;
import io.gatehouse.models.audio.synthesis.SpeechSynthesiser;
import io.gatehouse.models.media.MediaDecoder;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.SplittableRandom;

/**
 * Tracks of the kind that {@link AudioTrainer} calibrates and measures on, for those who judge its bundles. They are
 * made of recordings, voices and instruments that it does not train on, and are not the very tracks of its card.
 */
public final class SimulatedTracks {

    /** @param wav the file */
    public record Track(byte[] wav, boolean inauthentic) {}

    /** Of the voices. */
    private static final long SEED = 1;

    private static final int HEAD = 44;

    private final SoundStage calibrating;
    private final SoundStage measuring;

    private SimulatedTracks(SoundStage calibrating, SoundStage measuring) {
        this.calibrating = calibrating;
        this.measuring = measuring;
    }

    /**
     * Reads the recordings and makes the voices.
     *
     * @param data the folder that holds {@code audio/}
     * @param decoder stays the caller's to close
     * @throws IOException if recordings or the synthesiser are missing; the message says which
     */
    public static SimulatedTracks read(Path data, MediaDecoder decoder, Clock clock) throws IOException {
        SpeechSynthesiser.demand();
        return read(data, decoder, clock, AudioTrainer.FULL.voicesHeldBack());
    }

    static SimulatedTracks read(Path data, MediaDecoder decoder, Clock clock, int voices) throws IOException {
        TrainingSounds sounds = new TrainingSounds(data.resolve("audio"), decoder, clock);
        Chances chances = Chances.of(SEED);
        return new SimulatedTracks(
                sounds.stage(Split.CALIBRATE, voices, chances.calibrating()),
                sounds.stage(Split.TEST, voices, chances.testing()));
    }

    /** Of the sounds that the trainer calibrates on; the same number gives the same track. */
    public Track calibrating(int number) {
        return make(calibrating, number);
    }

    /** Of the sounds that the trainer measures on; the same number gives the same track. */
    public Track measuring(int number) {
        return make(measuring, number);
    }

    private static Track make(SoundStage stage, int number) {
        TrackMaker.Track made = new TrackMaker(stage).make(new SplittableRandom(number));
        return new Track(wav(made.samples()), made.inauthentic());
    }

    private static byte[] wav(float[] samples) {
        int bytes = Short.BYTES * samples.length;
        ByteBuffer file = ByteBuffer.allocate(HEAD + bytes).order(ByteOrder.LITTLE_ENDIAN);
        file.put(ascii("RIFF")).putInt(HEAD - 8 + bytes).put(ascii("WAVEfmt ")).putInt(16);
        file.putShort((short) 1).putShort((short) 1).putInt(Effects.RATE).putInt(Short.BYTES * Effects.RATE);
        file.putShort((short) Short.BYTES)
                .putShort((short) Short.SIZE)
                .put(ascii("data"))
                .putInt(bytes);
        for (float sample : samples) {
            file.putShort((short) Math.round(Short.MAX_VALUE * Math.clamp(sample, -1, 1)));
        }
        return file.array();
    }

    private static byte[] ascii(String code) {
        return code.getBytes(StandardCharsets.US_ASCII);
    }
}
