package io.gatehouse.models.text;

import io.gatehouse.domain.taxonomy.Category;
import java.util.Map;
import java.util.Optional;

/**
 * A labelled text.
 *
 * @param source the data set
 * @param labels yes or no; a category that is absent is unknown, and unknown is not no
 * @param split where it is used
 * @param identity the group of people that it speaks of, where that is known
 */
record Example(String text, String source, Map<Category, Boolean> labels, Split split, Optional<String> identity) {

    Example(String text, String source, Map<Category, Boolean> labels, Split split) {
        this(text, source, labels, split, Optional.empty());
    }

    /** Other words of the same meaning. */
    Example saying(String other) {
        return new Example(other, source, labels, split, identity);
    }

    enum Split {
        TRAIN,
        STOP,
        CALIBRATE,
        HELD_BACK;

        /** Cuts 65 : 5 : 10 : 20; equal keys fall into the same split. */
        static Split of(String key, long seed) {
            int percent = Math.floorMod((key.hashCode() * 0x9E3779B97F4A7C15L + seed) >>> 20, 100);
            if (percent < 65) {
                return TRAIN;
            }
            return percent < 70 ? STOP : percent < 80 ? CALIBRATE : HELD_BACK;
        }
    }
}
