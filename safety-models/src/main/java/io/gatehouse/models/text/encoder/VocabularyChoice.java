package io.gatehouse.models.text.encoder;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Keeps the word pieces that texts of the field use; a word of the others is put together from smaller ones. */
public final class VocabularyChoice {

    private VocabularyChoice() {}

    /**
     * @param words of the training texts, each as often as it stands there
     * @param size of the vocabulary at most
     * @return the special pieces, all of one character, and the most frequent others
     */
    public static List<String> of(List<String> all, Stream<String> words, int size) {
        WordPieces full = new WordPieces(all);
        Map<String, Integer> counts = new HashMap<>();
        words.forEach(word -> counts.merge(word, 1, Integer::sum));
        int[] uses = new int[all.size()];
        counts.forEach((word, count) -> IntStream.of(full.of(word)).forEach(piece -> uses[piece] += count));
        Set<String> kept = new LinkedHashSet<>(WordPieces.SPECIAL);
        all.stream().filter(VocabularyChoice::isOneLatinCharacter).forEach(kept::add);
        IntStream.range(0, all.size())
                .boxed()
                .sorted(Comparator.comparingInt((Integer piece) -> -uses[piece]).thenComparing(piece -> piece))
                .map(all::get)
                .filter(piece -> !piece.startsWith("[unused"))
                .takeWhile(piece -> kept.size() < size)
                .forEach(kept::add);
        return new ArrayList<>(kept);
    }

    /** Other scripts are abstained from. */
    private static boolean isOneLatinCharacter(String piece) {
        String text = piece.startsWith("##") ? piece.substring(2) : piece;
        return text.length() == 1 && text.charAt(0) < 0x250;
    }
}
