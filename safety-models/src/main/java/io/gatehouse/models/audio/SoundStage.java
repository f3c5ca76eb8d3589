package io.gatehouse.models.audio;

import io.gatehouse.models.audio.TrainingSounds.Recordings;
import io.gatehouse.models.audio.synthesis.Effects;
import io.gatehouse.models.audio.synthesis.MusicSynthesiser;
import io.gatehouse.models.audio.synthesis.NoiseSynthesiser;
import io.gatehouse.models.audio.synthesis.ToneSynthesiser;
import java.util.List;
import java.util.SplittableRandom;

/** Gives stretches of one class at a time, of any length, from what one split may hear; all at about -18 dB. */
final class SoundStage {

    static final String PIECES = "synthesised music";
    static final String GENERATED = "synthesised";

    /** A stretch of sound and where it comes from. */
    record Take(String source, float[] samples) {}

    private static final double QUIET = Effects.decibels(-50);
    private static final double RUN_IN = 0.6;

    private final List<Recordings> speech;
    private final Recordings field;
    private final MusicSynthesiser music;
    private final NoiseSynthesiser noise = new NoiseSynthesiser();
    private final ToneSynthesiser tone = new ToneSynthesiser();

    SoundStage(List<Recordings> speech, Recordings field, MusicSynthesiser music) {
        this.speech = speech.stream()
                .filter(recordings -> !recordings.clips().isEmpty())
                .toList();
        this.field = field;
        this.music = music;
    }

    Take take(AudioClass what, double seconds, SplittableRandom random) {
        return switch (what) {
            case SPEECH -> speech(seconds, random);
            case MUSIC -> new Take(PIECES, tail(music.render(seconds + RUN_IN, random), seconds));
            case NOISE ->
                random.nextDouble() < 0.6 ? field(seconds, random) : new Take(GENERATED, noise.render(seconds, random));
            case SILENCE -> new Take(GENERATED, noise.silence(seconds, random));
            case TONE -> new Take(GENERATED, tone.render(seconds, random));
        };
    }

    /** Utterances of one source one after the other, with the pauses that speakers make. */
    private Take speech(double seconds, SplittableRandom random) {
        Recordings recordings = speech.get(random.nextInt(speech.size()));
        float[] out = new float[samples(seconds)];
        int skip = random.nextInt(3000);
        int at = 0;
        while (at < out.length) {
            float[] clip = clip(recordings, random);
            int from = Math.min(skip, clip.length / 2);
            int length = Math.min(clip.length - from, out.length - at);
            System.arraycopy(clip, from, out, at, length);
            at += length + random.nextInt(800, 5000);
            skip = 0;
        }
        return new Take(recordings.source(), out);
    }

    /** A stretch of a field recording that is not a pause; short recordings are repeated. */
    private Take field(double seconds, SplittableRandom random) {
        for (int attempt = 0; attempt < 8; attempt++) {
            float[] clip = clip(field, random);
            float[] out = new float[samples(seconds)];
            int from = random.nextInt(clip.length);
            for (int i = 0; i < out.length; i++) {
                out[i] = clip[(from + i) % clip.length];
            }
            if (Effects.level(out) > QUIET) {
                return new Take(field.source(), out);
            }
        }
        return new Take(GENERATED, noise.render(seconds, random));
    }

    private static float[] clip(Recordings recordings, SplittableRandom random) {
        return recordings.clips().get(random.nextInt(recordings.clips().size()));
    }

    private static float[] tail(float[] samples, double seconds) {
        int length = samples(seconds);
        float[] tail = new float[length];
        System.arraycopy(samples, samples.length - length, tail, 0, length);
        return tail;
    }

    private static int samples(double seconds) {
        return (int) Math.round(seconds * Effects.RATE);
    }
}
