package io.gatehouse.api.scan;

import io.gatehouse.api.answer.ScanView;
import io.gatehouse.api.intake.Intake;
import io.gatehouse.api.problem.NotFoundException;
import io.gatehouse.domain.fault.Fault;
import io.gatehouse.domain.fault.InvalidRequestException;
import io.gatehouse.store.scan.NewScan;
import io.gatehouse.store.scan.ScanLedger;
import io.gatehouse.store.scan.ScanRecord;
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
    private final ReviewersLooks looks;

    ScanController(
            Intake intake,
            Admission admission,
            ScanService scans,
            ScanLedger ledger,
            ScanEvents events,
            ReviewersLooks looks) {
        this.intake = intake;
        this.admission = admission;
        this.scans = scans;
        this.ledger = ledger;
        this.events = events;
        this.looks = looks;
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
    ScanView scan(@PathVariable UUID id, HttpServletRequest request) {
        ScanRecord found = ledger.find(id).orElseThrow(() -> missing(id));
        looks.note(List.of(found), request);
        return ScanView.of(found);
    }

    @GetMapping("/scans")
    ScanList scans(
            @RequestParam String contentId, @RequestParam(defaultValue = "50") int limit, HttpServletRequest request) {
        if (limit < 1 || limit > ScanLedger.MOST_AT_ONCE) {
            throw new InvalidRequestException(List.of(new Fault(
                    "/limit", "a list has 1 to " + ScanLedger.MOST_AT_ONCE + " scans, not \"" + limit + '"')));
        }
        List<ScanRecord> found = ledger.byContentId(contentId, limit);
        looks.note(found, request);
        return new ScanList(found.stream().map(ScanView::of).toList());
    }

    /** Written by the request's own thread, which is a virtual one and may wait. */
    @GetMapping(path = "/scans/{id}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    void events(@PathVariable UUID id, HttpServletRequest request, HttpServletResponse response)
            throws IOException, InterruptedException {
        looks.note(List.of(ledger.find(id).orElseThrow(() -> missing(id))), request);
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
