package io.gatehouse.eval.dataset;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Texts of different splits that are nearly the same: a model that saw one has seen the other.
 *
 * <p>Only texts that agree in a whole band of their signatures are compared (Indyk and Motwani, "Approximate nearest
 * neighbors", 1998): of those with a similarity of {@value #ALIKE}, 998 in 1,000 do.
 */
final class NearDuplicates {

    static final double ALIKE = 0.8;

    private static final int ROWS = 6;
    private static final int BANDS = MinHash.SIZE / ROWS;

    /** Two items, by their ids. */
    record Pair(String first, Split firstSplit, String second, Split secondSplit, double similarity) {}

    private record Entry(String id, Split split, int[] signature) {}

    private final MinHash hash = new MinHash();
    private final List<Entry> entries = new ArrayList<>();
    private final Set<Long> seen = new HashSet<>();

    /** Of texts that are the same in one split, the first stands for all: "thanks" may be there a thousand times. */
    void add(String id, Split split, String text) {
        int[] signature = hash.signature(text);
        if (seen.add(key(signature, 0, MinHash.SIZE, split.ordinal()))) {
            entries.add(new Entry(id, split, signature));
        }
    }

    /** Each pair once. */
    List<Pair> acrossSplits() {
        Set<Pair> pairs = new LinkedHashSet<>();
        for (int band = 0; band < BANDS; band++) {
            Map<Long, List<Entry>> buckets = new HashMap<>();
            for (Entry entry : entries) {
                List<Entry> others = buckets.computeIfAbsent(
                        key(entry.signature(), band * ROWS, (band + 1) * ROWS, band), _ -> new ArrayList<>());
                others.stream().filter(other -> areAlike(other, entry)).forEach(other -> pairs.add(pair(other, entry)));
                others.add(entry);
            }
        }
        return List.copyOf(pairs);
    }

    private static boolean areAlike(Entry one, Entry other) {
        return one.split() != other.split() && MinHash.similarity(one.signature(), other.signature()) >= ALIKE;
    }

    private static Pair pair(Entry one, Entry other) {
        double similarity = MinHash.similarity(one.signature(), other.signature());
        return new Pair(one.id(), one.split(), other.id(), other.split(), similarity);
    }

    private static long key(int[] signature, int from, int to, int salt) {
        long key = salt;
        for (int i = from; i < to; i++) {
            key = MinHash.mixed(key * 31 + signature[i]);
        }
        return key;
    }
}
