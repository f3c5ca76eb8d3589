package io.gatehouse.models.speech.ctc;

import java.util.ArrayList;
import java.util.List;

/**
 * Letters up to a delimiter, and the frames from the first to the last of them.
 *
 * @param end exclusive
 * @param confidence the geometric mean of the probabilities of its letters, in 0..1
 */
public record SpelledWord(String text, int begin, int end, double confidence) {

    /** The words in symbols that were read off frames. */
    public static List<SpelledWord> of(Alphabet alphabet, List<Sounded> symbols) {
        List<SpelledWord> words = new ArrayList<>();
        List<Sounded> letters = new ArrayList<>();
        for (Sounded sounded : symbols) {
            if (sounded.symbol() == alphabet.delimiter()) {
                end(alphabet, letters, words);
            } else if (alphabet.isLetter(sounded.symbol())) {
                letters.add(sounded);
            }
        }
        end(alphabet, letters, words);
        return words;
    }

    private static void end(Alphabet alphabet, List<Sounded> letters, List<SpelledWord> words) {
        if (letters.isEmpty()) {
            return;
        }
        StringBuilder text = new StringBuilder();
        letters.forEach(letter -> text.append(alphabet.written(letter.symbol())));
        double mean =
                letters.stream().mapToDouble(Sounded::logProbability).average().orElseThrow();
        words.add(new SpelledWord(
                text.toString(), letters.getFirst().begin(), letters.getLast().end(), Math.min(1, Math.exp(mean))));
        letters.clear();
    }
}
