package io.gatehouse.eval.drift;

import io.gatehouse.domain.content.Modality;

/**
 * What an input looks like from outside.
 *
 * @param language such as {@code pt}; {@code und} where it is not known
 * @param length of the text, in characters; 0 where there is none
 */
public record InputTraits(String language, int length, Modality modality) {

    public InputTraits {
        if (language.isBlank()) {
            throw new IllegalArgumentException("an input whose language is not known has the language \"und\"");
        }
        if (length < 0) {
            throw new IllegalArgumentException("a text has a length of at least 0, but had " + length);
        }
    }

    String lengthBand() {
        if (length == 0) {
            return "none";
        }
        return length <= 40 ? "1 to 40" : length <= 200 ? "41 to 200" : length <= 1000 ? "201 to 1000" : "over 1000";
    }
}
