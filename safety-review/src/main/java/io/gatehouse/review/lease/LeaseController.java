package io.gatehouse.review.lease;

import io.gatehouse.review.queue.CaseItem;
import io.gatehouse.store.review.ReviewCase;
import java.security.Principal;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
class LeaseController {

    private final Leases leases;
    private final Clock clock;

    LeaseController(Leases leases, Clock clock) {
        this.leases = leases;
        this.clock = clock;
    }

    /** Answers 204 where nothing waits that this reviewer may be offered. */
    @PostMapping("/reviews/next")
    ResponseEntity<CaseItem> next(
            @RequestBody(required = false) @Nullable JsonNode body, @Nullable Principal signedIn) {
        return leases.next(body, name(signedIn))
                .map(taken -> ResponseEntity.ok(item(taken)))
                .orElseGet(() -> ResponseEntity.noContent().build());
    }

    @PostMapping("/reviews/{caseId}/extend")
    CaseItem extend(
            @PathVariable UUID caseId,
            @RequestBody(required = false) @Nullable JsonNode body,
            @Nullable Principal signedIn) {
        return item(leases.extend(caseId, body, name(signedIn)));
    }

    @PostMapping("/reviews/{caseId}/release")
    CaseItem release(
            @PathVariable UUID caseId,
            @RequestBody(required = false) @Nullable JsonNode body,
            @Nullable Principal signedIn) {
        return item(leases.release(caseId, body, name(signedIn)));
    }

    @PostMapping("/reviews/{caseId}/skip")
    CaseItem skip(@PathVariable UUID caseId, @RequestBody JsonNode body, @Nullable Principal signedIn) {
        return item(leases.skip(caseId, body, name(signedIn)));
    }

    @PostMapping("/reviews/{caseId}/escalate")
    CaseItem escalate(@PathVariable UUID caseId, @RequestBody JsonNode body, @Nullable Principal signedIn) {
        return item(leases.escalate(caseId, body, name(signedIn)));
    }

    private CaseItem item(ReviewCase stored) {
        return CaseItem.of(stored, clock.instant());
    }

    private static Optional<String> name(@Nullable Principal signedIn) {
        return Optional.ofNullable(signedIn).map(Principal::getName);
    }
}
