package io.gatehouse.store.review;

/** What a reviewer holds of an item. */
public enum LabelVerdict {
    VIOLATION,
    NO_VIOLATION,
    /** The case stays open for somebody else. */
    UNSURE;

    boolean definite() {
        return this != UNSURE;
    }
}
