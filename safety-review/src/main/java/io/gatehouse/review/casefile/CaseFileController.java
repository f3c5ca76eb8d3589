package io.gatehouse.review.casefile;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.gatehouse.review.labelling.LabelView;
import io.gatehouse.review.queue.CaseItem;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class CaseFileController {

    private final CaseFiles files;
    private final ScanPresenter presenter;
    private final Clock clock;

    CaseFileController(CaseFiles files, ScanPresenter presenter, Clock clock) {
        this.files = files;
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
        CaseFiles.CaseFile found = files.file(caseId);
        return new CaseFile(
                CaseItem.of(found.reviewCase(), clock.instant()),
                presenter.present(found.scan()),
                found.labels().stream().map(LabelView::of).toList());
    }
}
