package io.gatehouse.models.speech.ctc;

/** How likely texts are in a language, letter by letter. */
@FunctionalInterface
public interface Language {

    /** Where nothing was said yet. */
    Said beginning();

    /** A text so far; never changed. */
    interface Said {

        /** With a letter or a gap between words after it. */
        Said then(int symbol);

        /** In logarithms, as the search is to weigh it. */
        double score();

        /** The same if the text ends here. */
        double scoreAtEnd();
    }
}
