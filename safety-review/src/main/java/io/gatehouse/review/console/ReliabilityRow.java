package io.gatehouse.review.console;

import io.gatehouse.review.agreement.AgreementView.ReliabilityView;
import io.gatehouse.review.agreement.AgreementView.ReviewerView;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far a reviewer can be relied on.
 *
 * @param few whether they judged too few cases for the shares to say much
 * @param sensitivity null where they met no violation
 * @param specificity null where they met nothing else
 */
record ReliabilityRow(
        String reviewer,
        int cases,
        boolean few,
        String accuracy,
        @Nullable String sensitivity,
        @Nullable String specificity) {

    /** Of twenty right ones in a row the share is above 0.86 with a confidence of 95 %, of fewer it may be anything. */
    private static final int ENOUGH = 20;

    static List<ReliabilityRow> of(ReliabilityView found) {
        return Optional.ofNullable(found.each()).stream()
                .flatMap(List::stream)
                .map(ReliabilityRow::of)
                .toList();
    }

    private static ReliabilityRow of(ReviewerView reviewer) {
        return new ReliabilityRow(
                reviewer.reviewer(),
                reviewer.cases(),
                reviewer.cases() < ENOUGH,
                Words.share(reviewer.accuracy()),
                share(reviewer.sensitivity()),
                share(reviewer.specificity()));
    }

    private static @Nullable String share(@Nullable Double share) {
        return share == null ? null : Words.share(share);
    }
}
