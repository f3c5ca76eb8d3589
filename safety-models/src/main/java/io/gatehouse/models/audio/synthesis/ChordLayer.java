package io.gatehouse.models.audio.synthesis;

import java.util.SplittableRandom;

/** Chords, held, struck on every beat, strummed off the beat, or broken. */
final class ChordLayer {

    private final Song song;
    private final Instrument instrument;
    private final int style;
    private final SplittableRandom random;
    private final int register;
    private final int tones;
    private final double level;

    ChordLayer(Song song, Instrument instrument, int style, SplittableRandom random) {
        this.song = song;
        this.instrument = instrument;
        this.style = style;
        this.random = random;
        this.register = random.nextInt(48, 66);
        this.tones = random.nextInt(2, 5);
        this.level = random.nextDouble(0.25, 0.6);
    }

    void play(float[] out, double phase) {
        for (int eighth = 0; song.eighth(eighth, phase) < out.length; eighth++) {
            int root = song.chordAt(eighth / 8);
            switch (style) {
                case 0 -> chord(out, phase, eighth, root, eighth % 8 == 0 ? 8 : 0);
                case 1 -> chord(out, phase, eighth, root, eighth % 2 == 0 ? 2 : 0);
                case 2 -> chord(out, phase, eighth, root, random.nextDouble() < 0.45 ? 1 : 0);
                default -> note(out, phase, eighth, root + 2 * (eighth % tones), 2);
            }
        }
    }

    private void chord(float[] out, double phase, int eighth, int root, int eighths) {
        if (eighths > 0) {
            for (int tone = 0; tone < tones; tone++) {
                note(out, phase, eighth, root + 2 * tone, eighths);
            }
        }
    }

    private void note(float[] out, double phase, int eighth, int degree, int eighths) {
        int start = song.eighth(eighth, phase);
        int length = eighths * song.beat() / 2;
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
