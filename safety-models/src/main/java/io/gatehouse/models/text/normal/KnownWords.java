package io.gatehouse.models.text.normal;

import io.gatehouse.models.text.encoder.MiniLm;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Some twenty thousand English words by how common they are: the whole words of the pretrained encoder's vocabulary.
 */
final class KnownWords {

    /** The rank of words that are not known. */
    static final int UNKNOWN = Integer.MAX_VALUE;

    /** Words up to this rank are everyday words. */
    static final int COMMON = 9_000;

    static final int LONGEST = 18;

    private static final Map<String, Integer> RANKS = ranks();

    private KnownWords() {}

    /** From 0, the most common; {@link #UNKNOWN} for others. */
    static int rank(String word) {
        return RANKS.getOrDefault(word, UNKNOWN);
    }

    static boolean has(String word) {
        return RANKS.containsKey(word);
    }

    private static Map<String, Integer> ranks() {
        List<String> pieces = MiniLm.pretrainedVocabulary();
        Map<String, Integer> ranks = new HashMap<>();
        for (String piece : pieces) {
            boolean word = piece.length() > 1 || piece.equals("i") || piece.equals("a");
            if (word && piece.chars().allMatch(letter -> letter >= 'a' && letter <= 'z')) {
                ranks.put(piece, ranks.size());
            }
        }
        return ranks;
    }
}
