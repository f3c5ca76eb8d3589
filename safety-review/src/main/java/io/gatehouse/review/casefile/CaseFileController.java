package io.gatehouse.review.casefile;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.gatehouse.review.labelling.LabelView;
import io.gatehouse.review.queue.CaseItem;
import io.gatehouse.review.roster.Roster;
import io.gatehouse.store.review.ReviewCase;
import java.security.Principal;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class CaseFileController {

    private final CaseFiles files;
    private final Roster roster;
    private final ContentDoor door;
    private final ScanPresenter presenter;
    private final Clock clock;

    CaseFileController(CaseFiles files, Roster roster, ContentDoor door, ScanPresenter presenter, Clock clock) {
        this.files = files;
        this.roster = roster;
        this.door = door;
        this.presenter = presenter;
        this.clock = clock;
    }

    /**
     * @param labels the oldest first; while the case is open none with a verdict, so that the next reviewer is blind to
     *     it
     */
    record CaseFile(@JsonUnwrapped CaseItem reviewCase, Object scan, List<LabelView> labels) {}

    /** @param reviewer who looks, where nobody is signed in */
    @GetMapping("/reviews/{caseId}")
    CaseFile file(
            @PathVariable UUID caseId,
            @RequestParam(required = false) @Nullable String reviewer,
            @Nullable Principal signedIn) {
        Optional<String> name = ContentDoor.name(reviewer, signedIn);
        CaseFiles.CaseFile found = files.file(caseId, Inquirer.of(name, roster));
        ReviewCase about = found.reviewCase();
        door.open(new ContentDoor.Wanted(about.scanId(), about.restricted()), reviewer, signedIn);
        return new CaseFile(
                CaseItem.of(found.reviewCase(), clock.instant()),
                presenter.present(found.scan()),
                found.labels().stream().map(LabelView::of).toList());
    }
}
