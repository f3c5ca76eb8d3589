package io.gatehouse.review.lease;

import io.gatehouse.review.queue.CaseNotFoundException;
import io.gatehouse.store.review.LeaseLedger;
import io.gatehouse.store.review.ReviewCase;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The one way to a case and away from it, for REST and the console alike.
 *
 * <p>What is asked for comes as JSON, where nothing at all says as much as an empty object; {@code signedIn} is who
 * asks; only where nobody is signed in the JSON says it. Every change throws {@link CaseNotFoundException} if there is
 * no such case, {@link io.gatehouse.store.review.LeaseRefusedException} if it is not the reviewer's, and
 * {@link io.gatehouse.domain.fault.InvalidRequestException} if the request is wrong.
 */
public final class Leases {

    private final LeaseLedger leases;
    private final ReviewSettings settings;

    Leases(LeaseLedger leases, ReviewSettings settings) {
        this.leases = leases;
        this.settings = settings;
    }

    /** The most urgent case that this reviewer may be offered, taken; empty if none waits. */
    public Optional<ReviewCase> next(@Nullable JsonNode body, Optional<String> signedIn) {
        LeaseRequest.Asked asked = new LeaseRequest(body, signedIn).asking(settings);
        return leases.next(asked.reviewer(), asked.filter(), settings.lease());
    }

    /** What the reviewer has already, the most urgent first. */
    public List<ReviewCase> heldBy(String reviewer) {
        return leases.heldBy(reviewer);
    }

    public ReviewCase extend(UUID caseId, @Nullable JsonNode body, Optional<String> signedIn) {
        String holder = new LeaseRequest(body, signedIn).holder();
        return change(caseId, () -> leases.extend(caseId, holder, settings.lease()));
    }

    public ReviewCase release(UUID caseId, @Nullable JsonNode body, Optional<String> signedIn) {
        String holder = new LeaseRequest(body, signedIn).holder();
        return change(caseId, () -> leases.release(caseId, holder));
    }

    public ReviewCase skip(UUID caseId, JsonNode body, Optional<String> signedIn) {
        LeaseRequest.Reasoned given = new LeaseRequest(body, signedIn).reasoned();
        return change(caseId, () -> leases.skip(caseId, given.holder(), given.reason()));
    }

    public ReviewCase escalate(UUID caseId, JsonNode body, Optional<String> signedIn) {
        LeaseRequest.Reasoned given = new LeaseRequest(body, signedIn).reasoned();
        return change(caseId, () -> leases.escalate(caseId, given.holder(), given.reason()));
    }

    private static ReviewCase change(UUID caseId, Supplier<ReviewCase> change) {
        try {
            return change.get();
        } catch (NoSuchElementException missing) {
            throw new CaseNotFoundException(caseId);
        }
    }
}
