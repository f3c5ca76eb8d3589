package io.gatehouse.models.foreign;

/** What a foreign model answers: scores of classes, or the letters of speech. */
sealed interface Output permits OutputContract, Letters {

    /** Of the answer among the module's outputs. */
    int index();

    /** What the bundle is good for, as it stands in a list. */
    String use();

    /** That of a model that has classes; whoever asks knows that it has. */
    default OutputContract contract() {
        throw new IllegalStateException("a recogniser of speech has no classes");
    }
}
