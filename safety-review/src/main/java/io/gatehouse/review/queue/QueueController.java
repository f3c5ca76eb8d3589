package io.gatehouse.review.queue;

import io.gatehouse.domain.fault.Fault;
import io.gatehouse.domain.fault.InvalidRequestException;
import io.gatehouse.store.review.Backlog;
import io.gatehouse.store.review.CasePage;
import io.gatehouse.store.review.ReviewLedger;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class QueueController {

    private final ReviewLedger reviews;
    private final Clock clock;

    QueueController(ReviewLedger reviews, Clock clock) {
        this.reviews = reviews;
        this.clock = clock;
    }

    /**
     * @param next the cursor of the next page, null on the last one
     * @param backlog all that waits, not only what this page shows
     */
    record Page(List<CaseItem> items, @Nullable String next, BacklogView backlog) {}

    /** How many cases are open, and for how long the oldest of them waits; null if none does. */
    record BacklogView(
            long open,
            @Nullable Instant oldestOpenedAt,
            @Nullable Long oldestAgeSeconds) {
        static BacklogView of(Backlog backlog, Instant now) {
            return new BacklogView(
                    backlog.open(),
                    backlog.oldestOpenedAt().orElse(null),
                    backlog.oldestOpenedAt()
                            .map(opened -> Duration.between(opened, now).toSeconds())
                            .orElse(null));
        }
    }

    @GetMapping("/reviews")
    Page queue(
            @RequestParam(defaultValue = "open") String status,
            @RequestParam(defaultValue = "50") String limit,
            @RequestParam(required = false) @Nullable String cursor) {
        CasePage page = page(QueueQuery.of(status, limit, cursor));
        Instant now = clock.instant();
        return new Page(
                page.items().stream().map(stored -> CaseItem.of(stored, now)).toList(),
                page.next().orElse(null),
                BacklogView.of(reviews.backlog(), now));
    }

    private CasePage page(QueueQuery query) {
        try {
            return reviews.queue(query.status(), query.limit(), query.cursor());
        } catch (IllegalArgumentException e) {
            // The status and the limit are checked, so that only the cursor is left.
            throw new InvalidRequestException(List.of(new Fault("/cursor", String.valueOf(e.getMessage()))));
        }
    }
}
