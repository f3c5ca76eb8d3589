package io.gatehouse.review.console;

import io.gatehouse.review.agreement.AgreementView.ReliabilityView;
import io.gatehouse.review.agreement.AgreementView.ReviewerView;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far a reviewer can be relied on.
 *
 * @param sensitivity null where they met no violation
 * @param specificity null where they met nothing else
 */
record ReliabilityRow(
        String reviewer,
        int cases,
        String accuracy,
        @Nullable String sensitivity,
        @Nullable String specificity) {

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
                Words.share(reviewer.accuracy()),
                share(reviewer.sensitivity()),
                share(reviewer.specificity()));
    }

    private static @Nullable String share(@Nullable Double share) {
        return share == null ? null : Words.share(share);
    }
}
