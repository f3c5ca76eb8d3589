package io.gatehouse.api.scan;

import io.gatehouse.store.audit.ViewLedger;
import io.gatehouse.store.scan.ScanRecord;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Notes who reads scans and may review them, for evidence holds what was said and written. The sender who reads back
 * what became of its own item is no viewer.
 */
@Component
class ReviewersLooks {

    private static final String REVIEWER = "REVIEWER";

    private final ViewLedger views;

    ReviewersLooks(ViewLedger views) {
        this.views = views;
    }

    void note(List<ScanRecord> shown, HttpServletRequest request) {
        if (request.isUserInRole(REVIEWER)) {
            shown.forEach(scan -> views.record(scan.id(), Optional.empty(), request.getRemoteUser()));
        }
    }
}
