package io.gatehouse.review.queue;

import io.gatehouse.domain.fault.Fault;
import io.gatehouse.domain.fault.InvalidRequestException;
import io.gatehouse.store.review.CasePage;
import io.gatehouse.store.review.ReviewLedger;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class QueueController {

    private final ReviewLedger reviews;

    QueueController(ReviewLedger reviews) {
        this.reviews = reviews;
    }

    /** @param next the cursor of the next page, null on the last one */
    record Page(List<CaseItem> items, @Nullable String next) {}

    @GetMapping("/reviews")
    Page queue(
            @RequestParam(defaultValue = "open") String status,
            @RequestParam(defaultValue = "50") String limit,
            @RequestParam(required = false) @Nullable String cursor) {
        CasePage page = page(QueueQuery.of(status, limit, cursor));
        return new Page(
                page.items().stream().map(CaseItem::of).toList(), page.next().orElse(null));
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
