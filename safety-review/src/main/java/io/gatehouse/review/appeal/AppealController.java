package io.gatehouse.review.appeal;

import io.gatehouse.review.casefile.ContentDoor;
import io.gatehouse.review.casefile.Inquirer;
import io.gatehouse.review.casefile.ScanPresenter;
import io.gatehouse.review.labelling.LabelView;
import io.gatehouse.review.roster.Roster;
import java.security.Principal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** What reviewers do about appeals. */
@RestController
class AppealController {

    private final Appeals appeals;
    private final Roster roster;
    private final ContentDoor door;
    private final ScanPresenter presenter;

    AppealController(Appeals appeals, Roster roster, ContentDoor door, ScanPresenter presenter) {
        this.appeals = appeals;
        this.roster = roster;
        this.door = door;
        this.presenter = presenter;
    }

    record AppealFile(AppealView appeal, Object scan, List<LabelView> labels) {}

    @GetMapping("/reviews/appeals")
    Appeals.Page open(
            @RequestParam(defaultValue = "50") String limit, @RequestParam(required = false) @Nullable String cursor) {
        return appeals.open(limit, cursor);
    }

    /** @param reviewer who looks, where nobody is signed in */
    @GetMapping("/reviews/appeals/{appealId}")
    AppealFile file(
            @PathVariable UUID appealId,
            @RequestParam(required = false) @Nullable String reviewer,
            @Nullable Principal signedIn) {
        Optional<String> name = ContentDoor.name(reviewer, signedIn);
        Appeals.AppealFile file = appeals.file(appealId, Inquirer.of(name, roster));
        door.open(new ContentDoor.Wanted(file.scan().id(), file.appeal().restricted()), reviewer, signedIn);
        return new AppealFile(
                file.appeal(),
                presenter.present(file.scan()),
                file.labels().stream().map(LabelView::of).toList());
    }

    /** Closes an appeal for good; the body is read as a tree, so that all its faults are told at once. */
    @PostMapping("/reviews/appeals/{appealId}/decision")
    AppealView close(@PathVariable UUID appealId, @RequestBody JsonNode body, @Nullable Principal signedIn) {
        return appeals.close(appealId, body, Optional.ofNullable(signedIn).map(Principal::getName));
    }
}
