package io.gatehouse.review.lease;

import io.gatehouse.review.queue.CaseItem;
import io.gatehouse.review.queue.CaseNotFoundException;
import io.gatehouse.store.review.LeaseLedger;
import io.gatehouse.store.review.ReviewCase;
import java.security.Principal;
import java.time.Clock;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
class LeaseController {

    private final LeaseLedger leases;
    private final ReviewSettings settings;
    private final Clock clock;

    LeaseController(LeaseLedger leases, ReviewSettings settings, Clock clock) {
        this.leases = leases;
        this.settings = settings;
        this.clock = clock;
    }

    /** Answers 204 where nothing waits that this reviewer may be offered. */
    @PostMapping("/reviews/next")
    ResponseEntity<CaseItem> next(
            @RequestBody(required = false) @Nullable JsonNode body, @Nullable Principal signedIn) {
        return leases.next(request(body, signedIn).asking(settings), settings.lease())
                .map(taken -> ResponseEntity.ok(item(taken)))
                .orElseGet(() -> ResponseEntity.noContent().build());
    }

    @PostMapping("/reviews/{caseId}/extend")
    CaseItem extend(
            @PathVariable UUID caseId,
            @RequestBody(required = false) @Nullable JsonNode body,
            @Nullable Principal signedIn) {
        String holder = request(body, signedIn).holder();
        return change(caseId, () -> leases.extend(caseId, holder, settings.lease()));
    }

    @PostMapping("/reviews/{caseId}/release")
    CaseItem release(
            @PathVariable UUID caseId,
            @RequestBody(required = false) @Nullable JsonNode body,
            @Nullable Principal signedIn) {
        String holder = request(body, signedIn).holder();
        return change(caseId, () -> leases.release(caseId, holder));
    }

    @PostMapping("/reviews/{caseId}/skip")
    CaseItem skip(@PathVariable UUID caseId, @RequestBody JsonNode body, @Nullable Principal signedIn) {
        LeaseRequest.Reasoned given = request(body, signedIn).reasoned();
        return change(caseId, () -> leases.skip(caseId, given.holder(), given.reason()));
    }

    @PostMapping("/reviews/{caseId}/escalate")
    CaseItem escalate(@PathVariable UUID caseId, @RequestBody JsonNode body, @Nullable Principal signedIn) {
        LeaseRequest.Reasoned given = request(body, signedIn).reasoned();
        return change(caseId, () -> leases.escalate(caseId, given.holder(), given.reason()));
    }

    private CaseItem change(UUID caseId, Supplier<ReviewCase> change) {
        try {
            return item(change.get());
        } catch (NoSuchElementException missing) {
            throw new CaseNotFoundException(caseId);
        }
    }

    private CaseItem item(ReviewCase stored) {
        return CaseItem.of(stored, clock.instant());
    }

    private static LeaseRequest request(@Nullable JsonNode body, @Nullable Principal signedIn) {
        return new LeaseRequest(body, Optional.ofNullable(signedIn).map(Principal::getName));
    }
}
