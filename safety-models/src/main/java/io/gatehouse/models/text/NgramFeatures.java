package io.gatehouse.models.text;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** The hashed word and character n-grams of a text, kept by word so that windows and masks are cheap. */
final class NgramFeatures {

    /** Row 0 of the embedding table stands for padding. */
    static final int PADDING = 0;

    private static final int SHORTEST = 3;
    private static final int LONGEST = 5;
    private static final int WORD_SALT = 0x51ED27;
    private static final int PAIR_SALT = 0x2C1B3C;
    private static final int CHARACTER_SALT = 0x7F4A7C;

    private final int[][] own;
    private final int[] pairs;

    private NgramFeatures(int[][] own, int[] pairs) {
        this.own = own;
        this.pairs = pairs;
    }

    /** @param buckets rows of the embedding table; n-grams fall into 1 to {@code buckets - 1} */
    static NgramFeatures of(List<Token> tokens, int buckets) {
        int[][] own = new int[tokens.size()][];
        int[] pairs = new int[tokens.size()];
        String before = "";
        for (int i = 0; i < own.length; i++) {
            String form = tokens.get(i).form();
            if (tokens.get(i).isWord()) {
                own[i] = ofWord(form, buckets);
                pairs[i] = bucket(before + ' ' + form, PAIR_SALT, buckets);
                before = form;
            } else {
                own[i] = new int[0];
            }
        }
        return new NgramFeatures(own, pairs);
    }

    /** The n-grams of the words {@code begin} to {@code end} (exclusive) that are not masked, never none. */
    int[] ids(int begin, int end, IntPredicate masked) {
        IntStream.Builder ids = IntStream.builder();
        for (int i = begin; i < end; i++) {
            if (!masked.test(i)) {
                for (int id : own[i]) {
                    ids.add(id);
                }
                if (own[i].length > 0 && i > begin && !masked.test(i - 1)) {
                    ids.add(pairs[i]);
                }
            }
        }
        int[] result = ids.build().toArray();
        return result.length == 0 ? new int[] {PADDING} : result;
    }

    private static int[] ofWord(String form, int buckets) {
        String bounded = '<' + form + '>';
        IntStream.Builder ids = IntStream.builder();
        ids.add(bucket(form, WORD_SALT, buckets));
        for (int length = SHORTEST; length <= LONGEST; length++) {
            for (int from = 0; from + length <= bounded.length(); from++) {
                ids.add(bucket(bounded.substring(from, from + length), CHARACTER_SALT, buckets));
            }
        }
        return ids.build().toArray();
    }

    private static int bucket(String gram, int salt, int buckets) {
        return 1 + Integer.remainderUnsigned(hash(gram, salt), buckets - 1);
    }

    /** FNV-1a over the characters with MurmurHash3's finaliser: the same on every machine, for weights depend on it. */
    static int hash(String gram, int salt) {
        int hash = 0x811C9DC5 ^ salt;
        for (int i = 0; i < gram.length(); i++) {
            hash = (hash ^ gram.charAt(i)) * 0x01000193;
        }
        hash = (hash ^ (hash >>> 16)) * 0x85EBCA6B;
        hash = (hash ^ (hash >>> 13)) * 0xC2B2AE35;
        return hash ^ (hash >>> 16);
    }
}
