package io.gatehouse.eval.dataset;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong, so that all of it can be told at once. A hundred thousand lines may all be wrong. */
final class Faults {

    private static final int TOLD = 50;

    private final List<String> told = new ArrayList<>();
    private int count;

    /** @param where the file, and the line of it */
    void add(String where, String what) {
        count++;
        if (told.size() < TOLD) {
            told.add(where + ": " + what);
        }
    }

    /** One of them, where there are any. */
    String first() {
        return told.isEmpty() ? "" : told.getFirst();
    }

    boolean none() {
        return count == 0;
    }

    void throwIfAny(String dataset) {
        if (none()) {
            return;
        }
        String head = "The dataset " + dataset + (count == 1 ? " has a fault." : " has " + count + " faults.");
        String rest = count > TOLD ? "\nand " + (count - TOLD) + " more" : "";
        throw new DatasetException(head + '\n' + String.join("\n", told) + rest);
    }
}
