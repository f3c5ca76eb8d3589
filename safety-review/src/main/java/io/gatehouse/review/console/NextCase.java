package io.gatehouse.review.console;

import io.gatehouse.domain.fault.Fault;
import io.gatehouse.domain.fault.InvalidRequestException;
import io.gatehouse.review.lease.Leases;
import io.gatehouse.store.review.ReviewCase;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Where a reviewer goes on: whoever has a case already gets that one, so that nobody gathers cases. */
final class NextCase {

    private final Leases leases;

    NextCase(Leases leases) {
        this.leases = leases;
    }

    /**
     * Where that is.
     *
     * @param word why there is no case; empty if there is one
     */
    record Onward(String redirect, String word) {}

    /** To the next case that fits the filter, or else to the queue. */
    Onward on(Viewer viewer, QueueFilter filter) {
        try {
            return leases.heldBy(viewer.name()).stream()
                    .findFirst()
                    .or(() -> leases.next(filter.json(), Optional.of(viewer.name())))
                    .map(ReviewCase::id)
                    .map(caseId -> new Onward(page(caseId, filter), ""))
                    .orElseGet(() -> new Onward(queue(filter), nothing(filter)));
        } catch (InvalidRequestException wrong) {
            String faults = wrong.faults().stream().map(Fault::detail).collect(Collectors.joining("; "));
            return new Onward(queue(filter), "No case was taken: " + faults);
        }
    }

    private static String nothing(QueueFilter filter) {
        return filter.isGiven()
                ? "Nothing waits that fits the filter and that you may be offered."
                : "Nothing waits that you may be offered.";
    }

    static String page(UUID caseId, QueueFilter filter) {
        return "redirect:" + filter.on("/console/cases/" + caseId);
    }

    static String queue(QueueFilter filter) {
        return "redirect:" + filter.on("/console");
    }
}
