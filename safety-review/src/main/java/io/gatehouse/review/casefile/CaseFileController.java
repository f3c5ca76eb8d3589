package io.gatehouse.review.casefile;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.gatehouse.review.labelling.LabelView;
import io.gatehouse.review.queue.CaseItem;
import io.gatehouse.review.queue.CaseNotFoundException;
import io.gatehouse.store.review.ReviewCase;
import io.gatehouse.store.review.ReviewLedger;
import io.gatehouse.store.scan.ScanLedger;
import io.gatehouse.store.scan.ScanRecord;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class CaseFileController {

    private final ReviewLedger reviews;
    private final ScanLedger scans;
    private final ScanPresenter presenter;
    private final Clock clock;

    CaseFileController(ReviewLedger reviews, ScanLedger scans, ScanPresenter presenter, Clock clock) {
        this.reviews = reviews;
        this.scans = scans;
        this.presenter = presenter;
        this.clock = clock;
    }

    /**
     * @param labels the oldest first; while the case is open none with a verdict, so that the next reviewer is blind to
     *     it
     */
    record CaseFile(@JsonUnwrapped CaseItem reviewCase, Object scan, List<LabelView> labels) {}

    @GetMapping("/reviews/{caseId}")
    CaseFile file(@PathVariable UUID caseId) {
        ReviewCase found = reviews.find(caseId).orElseThrow(() -> new CaseNotFoundException(caseId));
        ScanRecord scan = scans.find(found.scanId()).orElseThrow();
        return new CaseFile(
                CaseItem.of(found, clock.instant()),
                presenter.present(scan),
                reviews.labels(caseId).stream()
                        .filter(found::mayShow)
                        .map(LabelView::of)
                        .toList());
    }
}
