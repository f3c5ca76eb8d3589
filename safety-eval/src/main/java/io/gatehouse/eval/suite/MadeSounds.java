package io.gatehouse.eval.suite;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;

/** Sounds of some seconds, as WAV files. */
final class MadeSounds {

    static final Wave SILENCE = _ -> 0;

    private static final int RATE = 16_000;
    private static final int SECONDS = 8;
    private static final int HEAD = 44;

    /** Steps of a scale without half tones: whatever follows whatever, it is a tune. */
    private static final int[] SCALE = {0, 3, 5, 7, 10, 12, 10, 7, 3, 5, 0, 7};

    /** The height of the wave, -1 to 1. */
    @FunctionalInterface
    interface Wave {
        double at(double second);
    }

    private MadeSounds() {}

    static Wave tone(double hertz) {
        return second -> 0.5 * sine(hertz, second);
    }

    /** White noise. Each wave is asked once for each moment, in their order. */
    static Wave noise(double amplitude, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return _ -> amplitude * random.nextDouble(-1, 1);
    }

    /** As of a machine: overtones that never change. */
    static Wave hum(double hertz) {
        return second -> {
            double sum = 0;
            for (int overtone = 1; overtone <= 5; overtone++) {
                sum += sine(overtone * hertz, second) / overtone;
            }
            return 0.3 * sum;
        };
    }

    /** A tone for a third of each period. */
    static Wave beeps(double hertz, double period) {
        return second -> second % period < period / 3 ? 0.5 * sine(hertz, second) : 0;
    }

    /** Noise of low frequencies. Each wave is asked once for each moment, in their order. */
    static Wave rumble(double amplitude, long seed) {
        Wave white = noise(1, seed);
        double[] last = new double[1];
        return second -> {
            last[0] = 0.97 * last[0] + 0.24 * white.at(second);
            return amplitude * last[0];
        };
    }

    /** A plucked note at each beat over a chord that changes with every fourth. */
    static Wave tune(double lowest, double beatsPerSecond) {
        return second -> {
            int beat = (int) (second * beatsPerSecond);
            double since = second - beat / beatsPerSecond;
            int bar = beat / 4;
            double melody = plucked(pitch(2 * lowest, SCALE[beat * 5 % SCALE.length]), since);
            double chord = plucked(pitch(lowest, SCALE[bar % 4]), second - 4 * bar / beatsPerSecond)
                    + plucked(pitch(lowest, SCALE[bar % 4] + 7), second - 4 * bar / beatsPerSecond);
            return 0.3 * melody + 0.15 * chord;
        };
    }

    private static double pitch(double lowest, int halfTones) {
        return lowest * StrictMath.pow(2, halfTones / 12.0);
    }

    /** Higher overtones die away sooner, as those of a string do. */
    private static double plucked(double hertz, double since) {
        double sum = 0;
        for (int overtone = 1; overtone <= 6; overtone++) {
            sum += sine(overtone * hertz, since) * StrictMath.exp(-2.0 * overtone * since) / overtone;
        }
        return sum;
    }

    private static double sine(double hertz, double second) {
        return StrictMath.sin(2 * Math.PI * hertz * second);
    }

    static byte[] wav(Wave wave) {
        int samples = RATE * SECONDS;
        ByteBuffer file = ByteBuffer.allocate(HEAD + 2 * samples).order(ByteOrder.LITTLE_ENDIAN);
        file.put(ascii("RIFF"))
                .putInt(HEAD - 8 + 2 * samples)
                .put(ascii("WAVEfmt "))
                .putInt(16);
        file.putShort((short) 1).putShort((short) 1).putInt(RATE).putInt(2 * RATE);
        file.putShort((short) 2).putShort((short) 16).put(ascii("data")).putInt(2 * samples);
        for (int i = 0; i < samples; i++) {
            file.putShort((short) Math.round(32_767 * Math.clamp(wave.at((double) i / RATE), -1, 1)));
        }
        return file.array();
    }

    static byte[] ascii(String code) {
        return code.getBytes(StandardCharsets.US_ASCII);
    }
}
