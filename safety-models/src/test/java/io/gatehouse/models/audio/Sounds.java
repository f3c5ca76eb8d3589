package io.gatehouse.models.audio;

import io.gatehouse.models.audio.synthesis.MusicSynthesiser;
import io.gatehouse.models.audio.synthesis.NoiseSynthesiser;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;

/** Sounds for tests, at 16 kHz, and the WAV files that hold them. */
final class Sounds {

    static final int RATE = 16_000;

    private Sounds() {}

    static float[] sine(double hertz, double amplitude, double seconds) {
        float[] samples = new float[(int) (seconds * RATE)];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (float) (amplitude * Math.sin(2 * Math.PI * hertz * i / RATE));
        }
        return samples;
    }

    static float[] silence(double seconds) {
        return new float[(int) (seconds * RATE)];
    }

    static float[] music(double seconds, long seed) {
        return MusicSynthesiser.ofEverything().render(seconds, new SplittableRandom(seed));
    }

    static float[] noise(double seconds, long seed) {
        return new NoiseSynthesiser().render(seconds, new SplittableRandom(seed));
    }

    static float[] oneAfterTheOther(float[] first, float[] second) {
        float[] both = new float[first.length + second.length];
        System.arraycopy(first, 0, both, 0, first.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    static byte[] wav(float[] samples) {
        byte[] bytes = new byte[2 * samples.length];
        for (int i = 0; i < samples.length; i++) {
            int value = Math.clamp(Math.round(samples[i] * 32767), -32768, 32767);
            bytes[2 * i] = (byte) value;
            bytes[2 * i + 1] = (byte) (value >> 8);
        }
        AudioFormat format = new AudioFormat(RATE, 16, 1, true, false);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (AudioInputStream in = new AudioInputStream(new ByteArrayInputStream(bytes), format, samples.length)) {
            AudioSystem.write(in, AudioFileFormat.Type.WAVE, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** As the folder of data sets has them, one of each split. */
    static void pretendRecordings(Path folder) throws IOException {
        Path digits = Files.createDirectories(folder.resolve("audio/fsdd_train300"));
        for (String speaker : List.of("george", "yweweler", "theo")) {
            Files.write(digits.resolve("1_" + speaker + "_5.wav"), wav(music(0.5, 1)));
        }
        Path field = Files.createDirectories(folder.resolve("audio/esc10_folds1-3/002 - Rain"));
        for (String clip : List.of("1-17-A", "2-18-A", "3-19-A")) {
            Files.write(field.resolve(clip + ".ogg"), wav(noise(3, 1)));
        }
    }
}
