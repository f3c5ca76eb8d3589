package io.gatehouse.models.speech.language;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;

/**
 * Log probabilities of tokens after others, with what it costs to look at fewer of them (Katz, 1987). Runs of tokens
 * are known by a hash of 32 bits, probabilities by a byte: a run that was never seen is taken for another once in ten
 * thousand times, and the whole is small and lists no words.
 */
final class Ngrams {

    /** Of a token that was never seen, whatever is before it. */
    static final double UNKNOWN = Double.NEGATIVE_INFINITY;

    private static final double STEP = 1 / 16.0;

    private final int[] keys;
    private final byte[] costs;
    private final byte[] fallbacks;

    private Ngrams(int[] keys, byte[] costs, byte[] fallbacks) {
        this.keys = keys;
        this.costs = costs;
        this.fallbacks = fallbacks;
    }

    /**
     * A run of tokens.
     *
     * @param log probability of its last token after the others
     * @param fallback log of what is left for tokens that were never seen after all of it
     */
    record Run(int key, double log, double fallback) {}

    static Ngrams of(Iterable<Run> runs) {
        Run[] sorted = java.util.stream.StreamSupport.stream(runs.spliterator(), false)
                .sorted(java.util.Comparator.comparingInt(Run::key))
                .toArray(Run[]::new);
        int[] keys = new int[sorted.length];
        byte[] costs = new byte[sorted.length];
        byte[] fallbacks = new byte[sorted.length];
        for (int i = 0; i < sorted.length; i++) {
            keys[i] = sorted[i].key();
            costs[i] = quantised(sorted[i].log());
            fallbacks[i] = quantised(sorted[i].fallback());
        }
        return new Ngrams(keys, costs, fallbacks);
    }

    private static byte quantised(double log) {
        return (byte) Math.clamp(Math.round(-log / STEP), 0, 255);
    }

    /** @param to exclusive */
    static int key(int[] tokens, int from, int to) {
        long hash = 0x9E3779B97F4A7C15L * (to - from);
        for (int i = from; i < to; i++) {
            hash = (hash ^ tokens[i]) * 0xBF58476D1CE4E5B9L;
            hash ^= hash >>> 29;
        }
        return (int) (hash >>> 32);
    }

    /** The log probability of the last token after those before it; {@link #UNKNOWN} for one that was never seen. */
    double log(int[] tokens) {
        double fallen = 0;
        for (int from = 0; from < tokens.length; from++) {
            int at = Arrays.binarySearch(keys, key(tokens, from, tokens.length));
            if (at >= 0) {
                return fallen - (costs[at] & 0xff) * STEP;
            }
            fallen += fallback(tokens, from);
        }
        return UNKNOWN;
    }

    private double fallback(int[] tokens, int from) {
        int at = from + 1 < tokens.length ? Arrays.binarySearch(keys, key(tokens, from, tokens.length - 1)) : -1;
        return at < 0 ? 0 : -(fallbacks[at] & 0xff) * STEP;
    }

    int size() {
        return keys.length;
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(keys.length);
        int before = Integer.MIN_VALUE;
        for (int key : keys) {
            writeSmall(key - before, out);
            before = key;
        }
        out.write(costs);
        out.write(fallbacks);
    }

    static Ngrams read(DataInputStream in) throws IOException {
        int[] keys = new int[in.readInt()];
        int before = Integer.MIN_VALUE;
        for (int i = 0; i < keys.length; i++) {
            keys[i] = before + readSmall(in);
            before = keys[i];
        }
        return new Ngrams(keys, in.readNBytes(keys.length), in.readNBytes(keys.length));
    }

    /** Seven bits to a byte: neighbours lie close together. */
    private static void writeSmall(int value, DataOutputStream out) throws IOException {
        int rest = value;
        while ((rest & ~0x7f) != 0) {
            out.writeByte(rest & 0x7f | 0x80);
            rest >>>= 7;
        }
        out.writeByte(rest);
    }

    private static int readSmall(DataInputStream in) throws IOException {
        int value = 0;
        int shift = 0;
        int bits = in.readUnsignedByte();
        for (; (bits & 0x80) != 0; bits = in.readUnsignedByte()) {
            value |= (bits & 0x7f) << shift;
            shift += 7;
        }
        return value | bits << shift;
    }
}
