package io.gatehouse.models.speech.ctc;

import java.util.Optional;

/**
 * What a language has to say about symbols.
 *
 * @param weight of its log odds beside those of the sound
 * @param bonus for each letter, for a language model alone likes few of them
 */
record Spelling(Alphabet alphabet, Optional<LanguageModel> language, double weight, double bonus) {

    /** What must be remembered of the letters so far. */
    String textAfter(String text, int symbol) {
        String longer = text + written(symbol);
        int memory = language.map(LanguageModel::memory).orElse(0);
        return longer.substring(Math.max(0, longer.length() - memory));
    }

    double odds(String text, int symbol) {
        String written = written(symbol);
        if (written.isEmpty() || language.isEmpty()) {
            return 0;
        }
        return weight * language.get().logProbability(text, written.charAt(0)) + bonus;
    }

    private String written(int symbol) {
        if (symbol == alphabet.delimiter()) {
            return " ";
        }
        return alphabet.isLetter(symbol) ? alphabet.written(symbol) : "";
    }
}
