package io.gatehouse.eval.dataset;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

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

    /** One that a descriptor names; empty where it names none. */
    static Optional<Split> read(JsonNode name, Consumer<String> fault) {
        Optional<Split> found = Arrays.stream(values())
                .filter(split -> split.wireName().equals(name.asString("")))
                .findFirst();
        if (found.isEmpty() && !name.isMissingNode()) {
            fault.accept("\"split\" is train, validation, test or everyday, but is " + name);
        }
        return found;
    }

    /** As it stands in files: lower case. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
