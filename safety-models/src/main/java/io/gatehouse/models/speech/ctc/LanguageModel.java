package io.gatehouse.models.speech.ctc;

/** How likely a letter is after others. */
public interface LanguageModel {

    /** How many letters before one can matter. */
    int memory();

    /**
     * The natural logarithm of a probability.
     *
     * @param before the last {@link #memory} letters at most, with a blank between words and none before the first
     */
    double logProbability(String before, char letter);
}
