package io.gatehouse.models.speech.language;

import io.gatehouse.models.speech.language.WordLanguage.Weights;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Learns a language from texts. */
public final class LanguageLearner {

    /**
     * Words and pairs that were seen once are worth their bytes: a word that is not known is hardly ever read right.
     */
    private static final int[] RAREST_WORDS = {1, 1, 2};

    private static final int[] RAREST_LETTERS = {1, 2, 3, 4, 5, 6};

    private LanguageLearner() {}

    /** A word as it is spelled, and how often it was seen. */
    private record Word(byte[] symbols, int times) {

        Word again() {
            return new Word(symbols, times + 1);
        }
    }

    /**
     * @param texts words as symbols of an alphabet
     * @param gap the symbol between words
     */
    public static WordLanguage learn(Collection<List<byte[]>> texts, int gap) {
        RunCounts words = new RunCounts(RunCounts.Counting.COMPANY, WordLanguage.WORDS, RAREST_WORDS);
        Map<Integer, Word> seen = new TreeMap<>();
        for (List<byte[]> text : texts) {
            int[] tokens = new int[WordLanguage.WORDS - 1 + text.size()];
            java.util.Arrays.fill(tokens, WordHash.NOTHING);
            for (int i = 0; i < text.size(); i++) {
                byte[] symbols = text.get(i);
                tokens[WordLanguage.WORDS - 1 + i] = WordHash.of(symbols);
                seen.merge(WordHash.of(symbols), new Word(symbols, 1), (known, _) -> known.again());
            }
            words.add(tokens, WordLanguage.WORDS - 1, 1);
        }
        return new WordLanguage(words.table(), letters(seen.values(), gap), gap, Weights.DEFAULT);
    }

    private static Ngrams letters(Collection<Word> words, int gap) {
        RunCounts letters = new RunCounts(RunCounts.Counting.TIMES, WordLanguage.LETTERS, RAREST_LETTERS);
        for (Word word : words) {
            int[] symbols = new int[word.symbols().length + 1];
            symbols[0] = gap;
            for (int i = 1; i < symbols.length; i++) {
                symbols[i] = word.symbols()[i - 1];
            }
            letters.add(symbols, 1, word.times());
        }
        return letters.table();
    }
}
