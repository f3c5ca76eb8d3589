package io.gatehouse.models.audio.synthesis;

import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Composes and plays short pieces: chords, melody, bass and drums in any mixture, with instruments of given families.
 *
 * <p>Two synthesisers with disjoint families and keys make pieces that share neither, which is how training pieces and
 * held-back pieces are kept apart.
 */
public final class MusicSynthesiser {

    private static final List<int[]> SCALES = List.of(
            new int[] {0, 2, 4, 5, 7, 9, 11},
            new int[] {0, 2, 3, 5, 7, 8, 10},
            new int[] {0, 2, 3, 5, 7, 9, 10},
            new int[] {0, 2, 4, 5, 7, 9, 10},
            new int[] {0, 2, 3, 5, 7, 8, 11},
            new int[] {0, 2, 4, 7, 9},
            new int[] {0, 3, 5, 7, 10});

    private final List<Timbre> timbres;
    private final List<Integer> keys;

    /** @param keys pitch classes of the tonic, 0 (C) to 11 (B) */
    public MusicSynthesiser(Set<Timbre> timbres, Set<Integer> keys) {
        if (timbres.isEmpty() || !keys.stream().allMatch(key -> key >= 0 && key < 12) || keys.isEmpty()) {
            throw new IllegalArgumentException(
                    "music needs timbres and keys in 0..11, but had " + timbres + " and " + keys);
        }
        this.timbres = timbres.stream().sorted().toList();
        this.keys = keys.stream().sorted().toList();
    }

    /** All families and keys. */
    public static MusicSynthesiser ofEverything() {
        return new MusicSynthesiser(
                Set.of(Timbre.values()),
                Set.copyOf(IntStream.range(0, 12).boxed().toList()));
    }

    /** A piece of that length at {@link Effects#RATE}; it begins somewhere within a song. */
    public float[] render(double seconds, SplittableRandom random) {
        float[] out = new float[(int) (seconds * Effects.RATE)];
        Song song = Song.draw(pick(keys, random), pick(SCALES, random), random);
        double phase = random.nextDouble();
        int layers = 0;
        if (random.nextDouble() < 0.7) {
            new ChordLayer(song, instrument(random), random.nextInt(4), random).play(out, phase);
            layers++;
        }
        if (random.nextDouble() < 0.65) {
            new MelodyLayer(song, instrument(random), random.nextInt(60, 84), random).play(out, phase);
            layers++;
        }
        if (random.nextDouble() < 0.55) {
            new MelodyLayer(song, instrument(random), random.nextInt(34, 46), random).play(out, phase);
            layers++;
        }
        if (random.nextDouble() < 0.55) {
            new DrumLayer(song, random).play(out, phase);
            layers++;
        }
        if (layers == 0) {
            new ChordLayer(song, instrument(random), random.nextInt(4), random).play(out, phase);
        }
        master(out, random);
        return out;
    }

    private Instrument instrument(SplittableRandom random) {
        return pick(timbres, random).draw(random);
    }

    private static void master(float[] out, SplittableRandom random) {
        if (random.nextDouble() < 0.5) {
            Effects.reverberate(out, random.nextDouble(0.1, 0.6), random.nextDouble(0.3, 2.5), random);
        }
        Effects.normalise(out, -18);
        if (random.nextDouble() < 0.35) {
            compress(out, random.nextDouble(1.5, 5));
        }
        Effects.normalise(out, -18);
    }

    /** The loud masters of today: a soft limiter driven hard. */
    private static void compress(float[] out, double drive) {
        for (int i = 0; i < out.length; i++) {
            out[i] = (float) Math.tanh(drive * out[i]);
        }
    }

    private static <T> T pick(List<T> from, SplittableRandom random) {
        return from.get(random.nextInt(from.size()));
    }
}
