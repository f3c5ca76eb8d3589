package io.gatehouse.review.console;

import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.review.labelling.LabelView;
import io.gatehouse.store.audit.ContentView;
import io.gatehouse.store.review.CaseStatus;
import io.gatehouse.store.review.Lease;
import io.gatehouse.store.review.LeaseEvent;
import io.gatehouse.store.review.ReviewCase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A case with all that a reviewer needs.
 *
 * @param creator null where nobody said who that is
 * @param looks who looked at the content; empty for whoever need not know
 */
record CaseView(
        Head head,
        ItemView item,
        List<HistoryRow> history,
        @Nullable CreatorHistory creator,
        List<LabelRow> labels,
        List<EventRow> events,
        List<LookRow> looks) {

    /**
     * What the queue knows of a case.
     *
     * @param disputed whether reviewers disagree on it, so that a lead has the last word
     * @param mine whether the viewer has it and may label it
     * @param holder who else has it, null if nobody does
     * @param secondsLeft of the lease, whoever has it
     */
    record Head(
            String caseId,
            List<String> categories,
            int urgency,
            boolean open,
            boolean disputed,
            boolean restricted,
            String openedAt,
            String age,
            @Nullable String deadline,
            @Nullable String escalatedAt,
            boolean mine,
            @Nullable String holder,
            @Nullable String heldUntil,
            long secondsLeft) {

        static Head of(ReviewCase reviewCase, Viewer viewer, Instant now) {
            Optional<Lease> lease = reviewCase.lease();
            return new Head(
                    reviewCase.id().toString(),
                    reviewCase.categories().stream().map(Category::wireName).toList(),
                    reviewCase.priority(),
                    reviewCase.status() == CaseStatus.OPEN,
                    reviewCase.status() == CaseStatus.ADJUDICATION,
                    reviewCase.restricted(),
                    Words.time(reviewCase.openedAt()),
                    Words.length(Duration.between(reviewCase.openedAt(), now)),
                    reviewCase.deadline().map(Words::time).orElse(null),
                    reviewCase.escalatedAt().map(Words::time).orElse(null),
                    viewer.holds(reviewCase),
                    lease.map(Lease::reviewer).orElse(null),
                    lease.map(held -> Words.time(held.expiresAt())).orElse(null),
                    lease.map(held -> Duration.between(now, held.expiresAt()).toSeconds())
                            .orElse(0L));
        }

        public String left() {
            return Words.length(Duration.ofSeconds(secondsLeft));
        }
    }

    /** A scan of the same content, or of the same creator. */
    record HistoryRow(
            String contentId, @Nullable String caseId, String action, String reasons, String at, String said) {}

    record LabelRow(
            String reviewer,
            String verdict,
            String categories,
            @Nullable Integer severity,
            @Nullable String note,
            String at) {

        static LabelRow of(LabelView label) {
            return new LabelRow(
                    label.reviewer(),
                    Words.plain(label.verdict()) + (label.retractedAt() == null ? "" : ", taken back"),
                    label.categories().entrySet().stream().map(LabelRow::judged).collect(Collectors.joining(", ")),
                    label.severity(),
                    label.note(),
                    Words.time(label.createdAt()));
        }

        private static String judged(Map.Entry<String, Boolean> category) {
            return category.getValue() ? category.getKey() : "not " + category.getKey();
        }
    }

    record EventRow(String reviewer, String what, @Nullable String reason, String at) {
        static EventRow of(LeaseEvent event) {
            return new EventRow(
                    event.reviewer(), Words.plain(event.kind()), event.reason().orElse(null), Words.time(event.at()));
        }
    }

    record LookRow(String viewer, String what, String at) {
        static LookRow of(ContentView view) {
            return new LookRow(
                    view.viewer(), view.partId().map(part -> "the part " + part).orElse("page"), Words.time(view.at()));
        }
    }
}
