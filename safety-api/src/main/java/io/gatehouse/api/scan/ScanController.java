package io.gatehouse.api.scan;

import io.gatehouse.api.answer.ScanView;
import io.gatehouse.api.intake.Intake;
import io.gatehouse.api.problem.NotFoundException;
import io.gatehouse.domain.fault.Fault;
import io.gatehouse.domain.fault.InvalidRequestException;
import io.gatehouse.store.scan.NewScan;
import io.gatehouse.store.scan.ScanLedger;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.security.Principal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /scan} and what can be asked of scans afterwards. */
@RestController
final class ScanController {

    private static final String KEY = "Idempotency-Key";

    private final Intake intake;
    private final Admission admission;
    private final ScanService scans;
    private final ScanLedger ledger;
    private final ScanEvents events;

    ScanController(Intake intake, Admission admission, ScanService scans, ScanLedger ledger, ScanEvents events) {
        this.intake = intake;
        this.admission = admission;
        this.scans = scans;
        this.ledger = ledger;
        this.events = events;
    }

    @PostMapping(path = "/scan", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<ScanView> scan(
            HttpServletRequest request, @RequestHeader(name = KEY, required = false) @Nullable String key)
            throws IOException, InterruptedException {
        try (Admission.Ticket ticket = admission.enter(request.getContentLengthLong())) {
            return submit(intake.fromJson(request.getInputStream()), key, request.getUserPrincipal());
        }
    }

    @PostMapping(path = "/scan", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<ScanView> scanForm(
            HttpServletRequest request, @RequestHeader(name = KEY, required = false) @Nullable String key)
            throws IOException, ServletException, InterruptedException {
        try (Admission.Ticket ticket = admission.enter(request.getContentLengthLong())) {
            return submit(intake.fromForm(request.getParts()), key, request.getUserPrincipal());
        }
    }

    @GetMapping("/scans/{id}")
    ScanView scan(@PathVariable UUID id) {
        return ledger.find(id).map(ScanView::of).orElseThrow(() -> missing(id));
    }

    @GetMapping("/scans")
    ScanList scans(@RequestParam String contentId, @RequestParam(defaultValue = "50") int limit) {
        if (limit < 1 || limit > ScanLedger.MOST_AT_ONCE) {
            throw new InvalidRequestException(List.of(new Fault(
                    "/limit", "a list has 1 to " + ScanLedger.MOST_AT_ONCE + " scans, not \"" + limit + '"')));
        }
        return new ScanList(
                ledger.byContentId(contentId, limit).stream().map(ScanView::of).toList());
    }

    /** Written by the request's own thread, which is a virtual one and may wait. */
    @GetMapping(path = "/scans/{id}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    void events(@PathVariable UUID id, HttpServletResponse response) throws IOException, InterruptedException {
        if (ledger.find(id).isEmpty()) {
            throw missing(id);
        }
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
        response.setHeader("Cache-Control", "no-store");
        events.write(id, response.getOutputStream());
    }

    private ResponseEntity<ScanView> submit(NewScan scan, @Nullable String key, @Nullable Principal sender)
            throws InterruptedException {
        NewScan named = key == null ? scan : Intake.under(key, sender, scan);
        return switch (scans.submit(named)) {
            case ScanAnswer.Done(var done) -> ResponseEntity.ok(ScanView.of(done));
            case ScanAnswer.Later(var later) ->
                ResponseEntity.accepted()
                        .location(URI.create("/scans/" + later.id()))
                        .body(ScanView.of(later));
        };
    }

    private static NotFoundException missing(UUID id) {
        return new NotFoundException("There is no scan " + id + '.');
    }

    /** The scans of one content, the newest first. */
    record ScanList(List<ScanView> items) {}
}
