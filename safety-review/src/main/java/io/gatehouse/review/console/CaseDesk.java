package io.gatehouse.review.console;

import io.gatehouse.review.casefile.CaseFiles;
import io.gatehouse.review.casefile.CaseFiles.CaseFile;
import io.gatehouse.review.labelling.LabelView;
import io.gatehouse.store.review.CaseStatus;
import io.gatehouse.store.review.Label;
import io.gatehouse.store.review.LeaseEvent;
import io.gatehouse.store.review.LeaseLedger;
import io.gatehouse.store.review.ReviewCase;
import io.gatehouse.store.review.ReviewLedger;
import io.gatehouse.store.scan.ScanLedger;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.security.access.AccessDeniedException;

/** Lays out on the desk all that belongs to a case, and notes who looks at it. */
final class CaseDesk {

    private static final Set<LeaseEvent.Kind> HOLDING = EnumSet.of(LeaseEvent.Kind.TAKEN, LeaseEvent.Kind.EXTENDED);

    private final CaseFiles files;
    private final ReviewLedger reviews;
    private final LeaseLedger leases;
    private final ScanLedger scans;
    private final Looks views;
    private final PolicyBook policies;
    private final History history;
    private final Clock clock;

    CaseDesk(
            CaseFiles files,
            ReviewLedger reviews,
            LeaseLedger leases,
            ScanLedger scans,
            Looks views,
            PolicyBook policies,
            History history,
            Clock clock) {
        this.files = files;
        this.reviews = reviews;
        this.leases = leases;
        this.scans = scans;
        this.views = views;
        this.policies = policies;
        this.history = history;
        this.clock = clock;
    }

    /** @throws AccessDeniedException if the case is restricted and the viewer did not agree to see such cases */
    CaseView layOut(UUID caseId, Viewer viewer) {
        CaseFile file = files.file(caseId, viewer.inquirer());
        ReviewCase reviewCase = file.reviewCase();
        if (reviewCase.restricted() && !viewer.isRestricted()) {
            throw new AccessDeniedException(
                    "This case may harm whoever looks at it, and you did not agree to see such" + " cases.");
        }
        ItemView item =
                ItemView.of(file.scan(), scans.content(reviewCase.scanId()).orElseThrow(), policies);
        views.page(item, viewer);
        return new CaseView(
                CaseView.Head.of(reviewCase, viewer, clock.instant()),
                item,
                history.ofContent(file.scan(), viewer),
                history.ofCreator(file.scan(), viewer).orElse(null),
                file.labels().stream()
                        .map(LabelView::of)
                        .map(CaseView.LabelRow::of)
                        .toList(),
                events(reviewCase, viewer),
                looks(reviewCase, viewer));
    }

    /** Whoever may not label it learns all. */
    private List<CaseView.EventRow> events(ReviewCase reviewCase, Viewer viewer) {
        return leases.events(reviewCase.id()).stream()
                .filter(event -> !viewer.isLabelling() || reviewCase.mayShow(event, viewer.name()))
                .map(CaseView.EventRow::of)
                .toList();
    }

    /** What the viewer said last of a case, and stands by. */
    Optional<Label> said(UUID caseId, Viewer viewer) {
        return reviews.labels(caseId).stream()
                .filter(Label::stands)
                .filter(label -> label.content().reviewer().equals(viewer.name()))
                .reduce((earlier, later) -> later);
    }

    boolean holds(UUID caseId, Viewer viewer) {
        return viewer.holds(files.file(caseId, viewer.inquirer()).reviewCase());
    }

    /** Whether the viewer was the last to have a case that waits, and is free, and did not judge it. */
    boolean mayResume(UUID caseId, Viewer viewer) {
        ReviewCase waiting = files.file(caseId, viewer.inquirer()).reviewCase();
        return viewer.isLabelling()
                && waiting.status() != CaseStatus.LABELLED
                && waiting.lease().isEmpty()
                && isLastTo(caseId, viewer)
                && said(caseId, viewer).isEmpty();
    }

    private boolean isLastTo(UUID caseId, Viewer viewer) {
        return leases.events(caseId).stream()
                .reduce((earlier, later) -> later)
                .filter(last -> last.reviewer().equals(viewer.name()) && HOLDING.contains(last.kind()))
                .isPresent();
    }

    Stay stay(UUID caseId, Viewer viewer) {
        return Stay.of(viewer.name(), leases.events(caseId), clock.instant());
    }

    /** Who looked at an item may have judged it, so that leads, who may judge it too, are told once it is closed. */
    private List<CaseView.LookRow> looks(ReviewCase reviewCase, Viewer viewer) {
        boolean blind = viewer.isLabelling() && reviewCase.status() == CaseStatus.OPEN;
        return viewer.isOverseeing() && !blind
                ? views.of(reviewCase.scanId()).stream()
                        .map(CaseView.LookRow::of)
                        .toList()
                : List.of();
    }
}
