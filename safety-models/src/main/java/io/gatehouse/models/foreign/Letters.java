package io.gatehouse.models.foreign;

import io.gatehouse.models.speech.WindowCut;
import io.gatehouse.models.speech.ctc.Alphabet;

/**
 * What a recogniser of the CTC kind answers: for each input frames of an alphabet, (N, frames, letters).
 *
 * @param applied whether the module has already turned its logits into probabilities, and not into their logarithms
 */
record Letters(int index, boolean applied, Alphabet alphabet, WindowCut cut) implements Output {

    @Override
    public String use() {
        return "writes speech down";
    }
}
