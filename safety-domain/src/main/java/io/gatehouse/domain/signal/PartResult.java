package io.gatehouse.domain.signal;

import io.gatehouse.domain.content.Modality;
import io.gatehouse.domain.taxonomy.Category;
import java.time.Duration;
import java.util.List;

/** What came of looking at one part: one of scored, abstained or failed. */
public sealed interface PartResult {

    String partId();

    Modality modality();

    /** Wall-clock time from hand-over to result. */
    Duration elapsed();

    /** Whether everything that should have been looked at was looked at. */
    boolean complete();

    /**
     * At least one classifier looked.
     *
     * @param signals one per category and bundle
     * @param gaps what was not looked at all the same; empty means that the part is fully covered
     */
    record Scored(String partId, Modality modality, List<Signal> signals, List<Gap> gaps, Duration elapsed)
            implements PartResult {
        public Scored {
            signals = List.copyOf(signals);
            gaps = List.copyOf(gaps);
            if (signals.isEmpty()) {
                throw new IllegalArgumentException(
                        "part \"" + partId + "\" is called scored but has no signal; abstain instead");
            }
        }

        @Override
        public boolean complete() {
            return gaps.isEmpty();
        }

        /**
         * Whether the evidence of a signal is shown to nobody by default. Where minors may be involved that holds for
         * the parent too, whose evidence shows the same content as that of the child.
         */
        public boolean withholds(Signal signal) {
            return isSexual(signal.category())
                    && signals.stream().anyMatch(other -> other.category() == Category.SEXUAL_MINORS);
        }

        private static boolean isSexual(Category category) {
            return category == Category.SEXUAL_MINORS || category == Category.SEXUAL;
        }
    }

    /** Every classifier worked, and none had anything to say. */
    record Abstained(String partId, Modality modality, AbstentionReason reason, Duration elapsed)
            implements PartResult {
        @Override
        public boolean complete() {
            return false;
        }
    }

    /**
     * The part could not be looked at.
     *
     * @param detail one sentence for the person who sent the part; names no internal address or path
     */
    record Failed(String partId, Modality modality, FailureReason reason, String detail, Duration elapsed)
            implements PartResult {
        @Override
        public boolean complete() {
            return false;
        }
    }
}
