package io.gatehouse.models.audio.synthesis;

import java.util.SplittableRandom;

/** One voice that walks over the scale and rests now and then; low registers make a bass. */
final class MelodyLayer {

    private static final int[] LENGTHS = {1, 1, 1, 2, 2, 3, 4};

    private final Song song;
    private final Instrument instrument;
    private final int register;
    private final SplittableRandom random;
    private final double level;
    private final double rests;

    MelodyLayer(Song song, Instrument instrument, int register, SplittableRandom random) {
        this.song = song;
        this.instrument = instrument;
        this.register = register;
        this.random = random;
        this.level = random.nextDouble(0.4, 1);
        this.rests = random.nextDouble(0, 0.2);
    }

    void play(float[] out, double phase) {
        int degree = random.nextInt(5);
        int eighth = 0;
        while (song.eighth(eighth, phase) < out.length) {
            int eighths = LENGTHS[random.nextInt(LENGTHS.length)];
            boolean onChord = eighth % 4 == 0 && random.nextDouble() < 0.6;
            degree = onChord
                    ? song.chordAt(eighth / 8) + 2 * random.nextInt(3)
                    : Math.clamp(degree + random.nextInt(-2, 3), -3, 9);
            if (random.nextDouble() >= rests) {
                note(out, phase, eighth, eighths, degree);
            }
            eighth += eighths;
        }
    }

    private void note(float[] out, double phase, int eighth, int eighths, int degree) {
        int start = song.eighth(eighth, phase);
        int length = (int) (eighths * song.beat() / 2 * random.nextDouble(0.6, 1));
        if (start + length > 0) {
            int heard = Math.max(0, start);
            instrument.play(
                    out,
                    Song.human(heard, random),
                    start + length - heard,
                    song.hertz(degree, register),
                    level * random.nextDouble(0.7, 1),
                    random);
        }
    }
}
