package io.gatehouse.models.ocr.worker;

import java.util.List;

/**
 * Words that stand in one line, in reading order.
 *
 * @param area the smallest that holds them all
 */
record Line(List<Word> words, Area area) {

    private static final double BELIEVED = 0.6;
    private static final double SHORT_BELIEVED = 0.85;
    private static final int SHORT = 3;

    Line {
        words = List.copyOf(words);
    }

    /** @throws java.util.NoSuchElementException if there is no word */
    static Line of(List<Word> words) {
        return new Line(words, words.stream().map(Word::area).reduce(Area::and).orElseThrow());
    }

    int letters() {
        return words.stream().mapToInt(Word::letters).sum();
    }

    int sureLetters() {
        return words.stream().filter(Word::isSure).mapToInt(Word::letters).sum();
    }

    /** The mean over its letters. */
    double confidence() {
        double sum = words.stream()
                .mapToDouble(word -> word.confidence() * word.letters())
                .sum();
        return letters() == 0 ? 0 : sum / letters();
    }

    /** Of two readings of the same place the stronger one is right: more letters, and surer ones. */
    double strength() {
        return words.stream()
                .mapToDouble(word -> word.letters() * Math.max(0, word.confidence() - 0.5))
                .sum();
    }

    /** Whether it is likelier writing than the grain of a photo; a letter or two have to be surer than a sentence. */
    boolean isBelieved() {
        int letters = letters();
        return letters >= SHORT ? confidence() >= BELIEVED : letters == SHORT - 1 && confidence() >= SHORT_BELIEVED;
    }
}
