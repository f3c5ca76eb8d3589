package io.gatehouse.models.audio.synthesis;

import java.util.SplittableRandom;

/** A bar of drums, drawn once and repeated with small changes. */
final class DrumLayer {

    private final Song song;
    private final SplittableRandom random;
    private final DrumKit kit;
    private final double[][] pattern = new double[4][16];
    private final double level;

    DrumLayer(Song song, SplittableRandom random) {
        this.song = song;
        this.random = random;
        this.kit = DrumKit.draw(random);
        this.level = random.nextDouble(0.3, 1);
        double hats = random.nextDouble(0.2, 1);
        for (int step = 0; step < 16; step++) {
            pattern[0][step] = step % 8 == 0 ? 0.95 : step % 2 == 0 ? 0.2 : 0.05;
            pattern[1][step] = step % 8 == 4 ? 0.9 : 0.05;
            pattern[2][step] = step % 2 == 0 ? hats : hats / 3;
            pattern[3][step] = 0.06;
        }
        for (double[] line : pattern) {
            for (int step = 0; step < line.length; step++) {
                line[step] = random.nextDouble() < line[step] ? 0.95 : 0.03;
            }
        }
    }

    void play(float[] out, double phase) {
        for (int sixteenth = 0; ; sixteenth++) {
            int start = song.eighth(sixteenth / 2, phase) + (sixteenth % 2) * song.beat() / 4;
            if (start >= out.length) {
                return;
            }
            if (start >= 0) {
                strike(out, Song.human(start, random), sixteenth % 16);
            }
        }
    }

    private void strike(float[] out, int start, int step) {
        double velocity = level * random.nextDouble(0.6, 1);
        if (random.nextDouble() < pattern[0][step]) {
            kit.kick(out, start, velocity);
        }
        if (random.nextDouble() < pattern[1][step]) {
            kit.snare(out, start, velocity, random);
        }
        if (random.nextDouble() < pattern[2][step]) {
            kit.hat(out, start, velocity, random.nextDouble() < 0.1, random);
        }
        if (random.nextDouble() < pattern[3][step]) {
            kit.tom(out, start, velocity, random.nextDouble(0.7, 1.6));
        }
    }
}
