package io.gatehouse.review.console;

import io.gatehouse.review.lease.Leases;
import io.gatehouse.store.review.ReviewCase;
import java.util.Optional;

/** Where a reviewer goes on: whoever has a case already gets that one, so that nobody gathers cases. */
final class NextCase {

    private final Leases leases;

    NextCase(Leases leases) {
        this.leases = leases;
    }

    /** Empty if nothing waits that the viewer may be offered. */
    Optional<String> redirect(Viewer viewer) {
        return leases.heldBy(viewer.name()).stream()
                .findFirst()
                .or(() -> leases.next(null, Optional.of(viewer.name())))
                .map(ReviewCase::id)
                .map(caseId -> "redirect:/console/cases/" + caseId);
    }
}
