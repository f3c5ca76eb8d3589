package io.gatehouse.eval.dataset;

import java.util.Locale;

/** What an item is for. No item, and nothing much like it, stands in two of them. */
public enum Split {
    /** A model may have seen it. */
    TRAIN,
    /** Thresholds are chosen on it. */
    VALIDATION,
    /** What is claimed is proved on it. */
    TEST,
    /** What comes in on any day, labelled or not. */
    EVERYDAY;

    /** As it stands in files: lower case. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
