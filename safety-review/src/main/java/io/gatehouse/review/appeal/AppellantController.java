package io.gatehouse.review.appeal;

import io.gatehouse.store.appeal.Appeal;
import io.gatehouse.store.appeal.AppealLedger;
import io.gatehouse.store.scan.ScanLedger;
import java.net.URI;
import java.time.Clock;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** What the sender of a scan does for whoever its decision falls on. */
@RestController
class AppellantController {

    private final AppealLedger appeals;
    private final ScanLedger scans;
    private final Clock clock;

    AppellantController(AppealLedger appeals, ScanLedger scans, Clock clock) {
        this.appeals = appeals;
        this.scans = scans;
        this.clock = clock;
    }

    /** Opens an appeal; the body is read as a tree, so that all its faults are told at once. */
    @PostMapping("/scans/{scanId}/appeal")
    ResponseEntity<AppealView.Public> open(@PathVariable UUID scanId, @RequestBody JsonNode body) {
        requireScan(scanId);
        Appeal opened = appeals.open(scanId, new AppealParser(body).parse());
        return ResponseEntity.created(URI.create("/scans/" + scanId + "/appeal"))
                .body(AppealView.Public.of(opened, clock.instant()));
    }

    @GetMapping("/scans/{scanId}/appeal")
    AppealView.Public ofScan(@PathVariable UUID scanId) {
        requireScan(scanId);
        return appeals.ofScan(scanId)
                .map(appeal -> AppealView.Public.of(appeal, clock.instant()))
                .orElseThrow(() -> new NoSuchItemException("appeal against the scan", scanId));
    }

    private void requireScan(UUID scanId) {
        if (scans.find(scanId).isEmpty()) {
            throw new NoSuchItemException("scan", scanId);
        }
    }
}
