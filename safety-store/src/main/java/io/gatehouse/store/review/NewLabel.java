package io.gatehouse.store.review;

import io.gatehouse.domain.taxonomy.Category;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a reviewer says of a case.
 *
 * @param categories which categories the item falls under (true) or does not (false); those not named were not judged
 * @param severity 0 to 7
 * @param seen ids of the parts that the reviewer opened
 * @param handling how the label came about
 */
public record NewLabel(
        String reviewer,
        LabelVerdict verdict,
        Map<Category, Boolean> categories,
        Optional<Integer> severity,
        List<LabelSpan> spans,
        Optional<String> note,
        List<String> seen,
        Handling handling) {

    /** The highest severity there is; the lowest is 0. */
    public static final int TOP_SEVERITY = 7;

    public static final int LONGEST_NOTE = 4000;
    public static final int LONGEST_REVIEWER = 128;

    public NewLabel {
        categories = Map.copyOf(categories);
        spans = List.copyOf(spans);
        seen = List.copyOf(seen);
        if (reviewer.isBlank() || reviewer.length() > LONGEST_REVIEWER) {
            throw new IllegalArgumentException(
                    "a reviewer's name has 1 to " + LONGEST_REVIEWER + " characters, but was \"" + reviewer + '"');
        }
        severity.filter(value -> value < 0 || value > TOP_SEVERITY).ifPresent(value -> {
            throw new IllegalArgumentException("a severity lies in 0.." + TOP_SEVERITY + ", but was " + value);
        });
        note.filter(text -> text.length() > LONGEST_NOTE).ifPresent(text -> {
            throw new IllegalArgumentException(
                    "a note has at most " + LONGEST_NOTE + " characters, but had " + text.length());
        });
    }

    /** A label of which nobody knows how it came about. */
    public NewLabel(
            String reviewer,
            LabelVerdict verdict,
            Map<Category, Boolean> categories,
            Optional<Integer> severity,
            List<LabelSpan> spans,
            Optional<String> note,
            List<String> seen) {
        this(reviewer, verdict, categories, severity, spans, note, seen, Handling.UNKNOWN);
    }
}
