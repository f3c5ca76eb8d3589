package io.gatehouse.review.console;

import io.gatehouse.review.queue.CaseItem;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A case as it stands in the queue.
 *
 * @param mayOpen whether the viewer may look at it
 * @param holder who has it, null if nobody does
 */
record QueueRow(
        String caseId,
        String contentId,
        List<String> categories,
        int urgency,
        String age,
        @Nullable String language,
        @Nullable String deadline,
        boolean restricted,
        boolean escalated,
        boolean mayOpen,
        @Nullable String holder,
        @Nullable String heldUntil) {

    static QueueRow of(CaseItem item, Viewer viewer) {
        Optional<CaseItem.LeaseView> lease = Optional.ofNullable(item.lease());
        return new QueueRow(
                item.caseId().toString(),
                item.contentId(),
                item.categories(),
                item.priority(),
                Words.length(Duration.ofSeconds(item.ageSeconds())),
                item.language(),
                Optional.ofNullable(item.deadline()).map(Words::time).orElse(null),
                item.restricted(),
                item.escalatedAt() != null,
                viewer.isReading() && (viewer.isRestricted() || !item.restricted()),
                lease.map(held -> held.reviewer().equals(viewer.name()) ? "you" : held.reviewer())
                        .orElse(null),
                lease.map(held -> Words.time(held.expiresAt())).orElse(null));
    }
}
