package io.gatehouse.models.audio.synthesis;

import java.util.SplittableRandom;

/**
 * What the layers of a piece share.
 *
 * @param tuning hertz of the A above middle C
 * @param beat samples of a quarter note
 * @param chords scale degree of each bar's root, repeated for ever
 * @param swing how far every second eighth is late, as a share of an eighth
 */
record Song(int key, int[] scale, double tuning, int beat, int[] chords, double swing) {

    static Song draw(int key, int[] scale, SplittableRandom random) {
        int[] chords = new int[4];
        for (int i = 0; i < chords.length; i++) {
            chords[i] = random.nextInt(scale.length);
        }
        double beatsPerMinute = random.nextDouble(60, 180);
        return new Song(
                key,
                scale,
                random.nextDouble(430, 450),
                (int) (Effects.RATE * 60 / beatsPerMinute),
                chords,
                random.nextDouble() < 0.3 ? random.nextDouble(0.1, 0.4) : 0);
    }

    /** The pitch of a scale degree counted from the tonic at or below a MIDI note. */
    double hertz(int degree, int from) {
        int octave = Math.floorDiv(degree, scale.length);
        int note = from - Math.floorMod(from - key, 12) + 12 * octave + scale[Math.floorMod(degree, scale.length)];
        return tuning * Math.pow(2, (note - 69) / 12.0);
    }

    int chordAt(int bar) {
        return chords[Math.floorMod(bar, chords.length)];
    }

    /** Where the eighth note of that number begins if the piece is entered at {@code phase} of a bar. */
    int eighth(int number, double phase) {
        double swung = number % 2 == 0 ? number : number + swing;
        return (int) ((swung / 2 - 4 * phase) * beat);
    }

    /** A little early or late, as people play. */
    static int human(int start, SplittableRandom random) {
        return Math.max(0, start + random.nextInt(-120, 120));
    }
}
