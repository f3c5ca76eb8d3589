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

/** The queue in pages, for REST and the console alike. */
public final class Queue {

    private final ReviewLedger reviews;
    private final Clock clock;

    Queue(ReviewLedger reviews, Clock clock) {
        this.reviews = reviews;
        this.clock = clock;
    }

    /**
     * A stretch of the queue.
     *
     * @param next the cursor of the next page, null on the last one
     * @param backlog all that waits and fits the filter, not only what this page shows
     */
    public record Page(List<CaseItem> items, @Nullable String next, BacklogView backlog) {}

    /** How many are open, and for how long the oldest of them waits; null if none does. */
    public record BacklogView(
            long open,
            @Nullable Instant oldestOpenedAt,
            @Nullable Long oldestAgeSeconds) {
        public static BacklogView of(Backlog backlog, Instant now) {
            return new BacklogView(
                    backlog.open(),
                    backlog.oldestOpenedAt().orElse(null),
                    backlog.oldestOpenedAt()
                            .map(opened -> Duration.between(opened, now).toSeconds())
                            .orElse(null));
        }
    }

    /**
     * The most urgent first.
     *
     * @throws InvalidRequestException with every fault of what was asked
     */
    public Page page(QueueRequest asked) {
        QueueQuery query = QueueQuery.of(asked);
        CasePage page = page(query);
        Instant now = clock.instant();
        return new Page(
                page.items().stream().map(stored -> CaseItem.of(stored, now)).toList(),
                page.next().orElse(null),
                BacklogView.of(reviews.backlog(query.open()), now));
    }

    private CasePage page(QueueQuery query) {
        try {
            return reviews.queue(query.search(), query.limit(), query.cursor());
        } catch (IllegalArgumentException e) {
            // All else is checked, so that only the cursor is left.
            throw new InvalidRequestException(List.of(new Fault("/cursor", String.valueOf(e.getMessage()))));
        }
    }
}
