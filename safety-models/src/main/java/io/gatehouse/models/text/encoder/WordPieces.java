package io.gatehouse.models.text.encoder;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/** Cuts words into the longest pieces that a vocabulary has, from the left: WordPiece (Wu et al., 2016). */
public final class WordPieces {

    static final String PADDING = "[PAD]";
    static final String UNKNOWN = "[UNK]";
    static final String BEGIN = "[CLS]";
    static final String END = "[SEP]";

    /** What every vocabulary has; padding is piece 0. */
    static final List<String> SPECIAL = List.of(PADDING, UNKNOWN, BEGIN, END);

    private static final String INSIDE = "##";

    private final List<String> pieces;
    private final Map<String, Integer> index = new HashMap<>();
    private final int unknown;

    /** @param pieces a piece's index is its id; those inside a word begin with {@code ##} */
    public WordPieces(List<String> pieces) {
        this.pieces = List.copyOf(pieces);
        for (int i = 0; i < pieces.size(); i++) {
            index.put(pieces.get(i), i);
        }
        if (!index.keySet().containsAll(SPECIAL) || index.size() < pieces.size()) {
            throw new IllegalArgumentException(
                    "a vocabulary needs the pieces " + SPECIAL + " and no piece twice, but had " + pieces.size());
        }
        unknown = id(UNKNOWN);
    }

    /** From a file of one piece per line. */
    public static WordPieces decode(byte[] lines) {
        return new WordPieces(new String(lines, StandardCharsets.UTF_8).lines().toList());
    }

    public byte[] encode() {
        return String.join("\n", pieces).getBytes(StandardCharsets.UTF_8);
    }

    public int size() {
        return pieces.size();
    }

    int id(String piece) {
        return Objects.requireNonNull(index.get(piece), () -> "the vocabulary lacks " + piece);
    }

    /** The pieces of one word, without spaces; a word that cannot be put together is one unknown piece. */
    public int[] of(String word) {
        List<Integer> ids = new ArrayList<>();
        int begin = 0;
        while (begin < word.length()) {
            int end = endOfPiece(word, begin);
            if (end == begin) {
                return new int[] {unknown};
            }
            ids.add(id(key(word, begin, end)));
            begin = end;
        }
        return ids.stream().mapToInt(Integer::intValue).toArray();
    }

    private int endOfPiece(String word, int begin) {
        return IntStream.iterate(word.length(), end -> end > begin, end -> end - 1)
                .filter(end -> index.containsKey(key(word, begin, end)))
                .findFirst()
                .orElse(begin);
    }

    private static String key(String word, int begin, int end) {
        return begin == 0 ? word.substring(0, end) : INSIDE + word.substring(begin, end);
    }
}
