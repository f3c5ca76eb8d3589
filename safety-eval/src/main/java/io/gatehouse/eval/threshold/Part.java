package io.gatehouse.eval.threshold;

/** Which items a figure comes from. */
public enum Part {
    SELECTION("selection part"),
    PROOF("held-back part"),
    EVERYDAY("everyday items");

    private final String text;

    Part(String text) {
        this.text = text;
    }

    @Override
    public String toString() {
        return text;
    }
}
