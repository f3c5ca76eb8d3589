package io.gatehouse.review.appeal;

import io.gatehouse.review.casefile.ScanPresenter;
import io.gatehouse.review.labelling.LabelView;
import io.gatehouse.review.queue.Queue;
import io.gatehouse.review.roster.Roster;
import io.gatehouse.store.appeal.Appeal;
import io.gatehouse.store.appeal.AppealLedger;
import io.gatehouse.store.appeal.AppealPage;
import io.gatehouse.store.appeal.Ruling;
import io.gatehouse.store.review.ReviewLedger;
import io.gatehouse.store.scan.ScanLedger;
import io.gatehouse.store.scan.ScanRecord;
import java.security.Principal;
import java.time.Clock;
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

    private final AppealLedger appeals;
    private final ReviewLedger reviews;
    private final ScanLedger scans;
    private final ScanPresenter presenter;
    private final Roster roster;
    private final Clock clock;

    AppealController(
            AppealLedger appeals,
            ReviewLedger reviews,
            ScanLedger scans,
            ScanPresenter presenter,
            Roster roster,
            Clock clock) {
        this.appeals = appeals;
        this.reviews = reviews;
        this.scans = scans;
        this.presenter = presenter;
        this.roster = roster;
        this.clock = clock;
    }

    /** @param next the cursor of the next page, null on the last one */
    record Page(List<AppealView> items, @Nullable UUID next, Queue.BacklogView backlog) {}

    /** @param labels what reviewers said of the item before the appeal, and after it, the oldest first */
    record AppealFile(AppealView appeal, Object scan, List<LabelView> labels) {}

    @GetMapping("/reviews/appeals")
    Page open(
            @RequestParam(defaultValue = "50") String limit, @RequestParam(required = false) @Nullable String cursor) {
        AppealQuery query = AppealQuery.of(limit, cursor);
        AppealPage page = appeals.open(query.limit(), query.after());
        return new Page(
                page.items().stream().map(this::view).toList(),
                page.next().orElse(null),
                Queue.BacklogView.of(appeals.backlog(), clock.instant()));
    }

    @GetMapping("/reviews/appeals/{appealId}")
    AppealFile file(@PathVariable UUID appealId) {
        Appeal appeal = found(appealId);
        ScanRecord scan = scans.find(appeal.scanId()).orElseThrow();
        List<LabelView> labels = reviews.ofScan(appeal.scanId()).stream()
                .flatMap(opened -> reviews.labels(opened.id()).stream())
                .map(LabelView::of)
                .toList();
        return new AppealFile(view(appeal), presenter.present(scan), labels);
    }

    /** Closes an appeal for good; the body is read as a tree, so that all its faults are told at once. */
    @PostMapping("/reviews/appeals/{appealId}/decision")
    AppealView close(@PathVariable UUID appealId, @RequestBody JsonNode body, @Nullable Principal signedIn) {
        found(appealId);
        Optional<String> holder = Optional.ofNullable(signedIn).map(Principal::getName);
        Ruling ruling = new RulingParser(body, holder, roster).parse();
        return view(appeals.close(appealId, ruling));
    }

    private Appeal found(UUID appealId) {
        return appeals.find(appealId).orElseThrow(() -> new NoSuchItemException("appeal", appealId));
    }

    private AppealView view(Appeal appeal) {
        return AppealView.of(appeal, clock.instant());
    }
}
