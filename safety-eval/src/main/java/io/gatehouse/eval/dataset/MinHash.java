package io.gatehouse.eval.dataset;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * A short signature of a text, from which the share of character shingles that two texts have in common can be told.
 *
 * <p>Broder, "On the resemblance and containment of documents", 1997; the hash functions are those of Dietzfelbinger et
 * al., "A reliable randomized algorithm for the closest-pair problem", 1997.
 */
final class MinHash {

    /** With so many, an estimate of 0.8 is off by 0.036 (one standard deviation). */
    static final int SIZE = 126;

    private static final int SHINGLE = 5;

    private final long[] factors;

    MinHash() {
        SplittableRandom random = new SplittableRandom(1);
        this.factors = random.longs(SIZE).map(factor -> factor | 1).toArray();
    }

    int[] signature(String text) {
        String plain = plain(text);
        int[] least = new int[SIZE];
        Arrays.fill(least, Integer.MAX_VALUE);
        for (int at = 0; at == 0 || at + SHINGLE <= plain.length(); at++) {
            add(hash(plain, at, Math.min(plain.length(), at + SHINGLE)), least);
        }
        return least;
    }

    /** Estimates the Jaccard similarity of the two texts' sets of shingles. */
    static double similarity(int[] one, int[] other) {
        int same = 0;
        for (int i = 0; i < SIZE; i++) {
            same += one[i] == other[i] ? 1 : 0;
        }
        return (double) same / SIZE;
    }

    /** Case and spacing do not make another text. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .strip()
                .replaceAll("\\s+", " ");
    }

    private void add(long shingle, int[] least) {
        for (int i = 0; i < SIZE; i++) {
            least[i] = Math.min(least[i], (int) (shingle * factors[i] >>> 33));
        }
    }

    private static long hash(String text, int from, int to) {
        long hash = 0;
        for (int i = from; i < to; i++) {
            hash = mixed(hash * 31 + text.charAt(i));
        }
        return hash;
    }

    /** The finaliser of MurmurHash3. */
    static long mixed(long bits) {
        long mixed = (bits ^ (bits >>> 33)) * 0xff51afd7ed558ccdL;
        mixed = (mixed ^ (mixed >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return mixed ^ (mixed >>> 33);
    }
}
