package io.gatehouse.review.console;

import io.gatehouse.domain.policy.Decision;
import io.gatehouse.domain.policy.Reason;
import io.gatehouse.review.casefile.CaseFiles;
import io.gatehouse.store.decision.CreatorLedger;
import io.gatehouse.store.decision.CreatorRecord;
import io.gatehouse.store.review.Label;
import io.gatehouse.store.review.Restriction;
import io.gatehouse.store.review.ReviewCase;
import io.gatehouse.store.review.ReviewLedger;
import io.gatehouse.store.scan.ScanLedger;
import io.gatehouse.store.scan.ScanRecord;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** What happened before: to the same content, and to what else came from its creator. */
final class History {

    private static final int EARLIER_SCANS = 10;

    private final CaseFiles files;
    private final ReviewLedger reviews;
    private final ScanLedger scans;
    private final CreatorLedger creators;

    History(CaseFiles files, ReviewLedger reviews, ScanLedger scans, CreatorLedger creators) {
        this.files = files;
        this.reviews = reviews;
        this.scans = scans;
        this.creators = creators;
    }

    List<CaseView.HistoryRow> ofContent(ScanRecord shown, Viewer viewer) {
        return scans.byContentId(shown.contentId(), EARLIER_SCANS).stream()
                .filter(scan -> !scan.id().equals(shown.id()))
                .map(scan -> row(scan, viewer))
                .toList();
    }

    /** Empty where nobody said who that is. */
    Optional<CreatorHistory> ofCreator(ScanRecord shown, Viewer viewer) {
        return shown.creatorId()
                .map(creator -> of(creators.of(creator, shown.id(), EARLIER_SCANS, viewer.isOverseeing()), viewer));
    }

    private CreatorHistory of(CreatorRecord before, Viewer viewer) {
        List<ScanRecord> newest = before.newest().stream()
                .map(scans::find)
                .flatMap(Optional::stream)
                .toList();
        List<ScanRecord> visible =
                newest.stream().filter(scan -> mayShow(scan, viewer)).toList();
        return new CreatorHistory(
                count(before),
                visible.stream().map(scan -> row(scan, viewer)).toList(),
                newest.size() - visible.size());
    }

    private static boolean mayShow(ScanRecord scan, Viewer viewer) {
        return viewer.isRestricted()
                || scan.verdict().filter(Restriction::applies).isEmpty();
    }

    private static String count(CreatorRecord before) {
        if (before.decided() == 0) {
            return "Nothing else was scanned of theirs.";
        }
        String items = before.decided() == 1 ? "One other scan" : before.decided() + " other scans";
        String bound = before.decided() < CreatorLedger.MOST_COUNTED ? "" : " or more; of the newest";
        return items + bound + ", " + before.violations() + " found to break the rules.";
    }

    /** Of an item that is hidden in the queue it shows the case that waits there, which tells no verdict. */
    private CaseView.HistoryRow row(ScanRecord scan, Viewer viewer) {
        Optional<ReviewCase> reviewCase = files.ofScan(scan.id(), viewer.inquirer());
        Optional<Decision> decision = reviewCase
                .map(ReviewCase::id)
                .map(caseId -> asItIsShown(caseId, viewer))
                .orElse(scan)
                .verdict()
                .map(verdict -> verdict.decision());
        return new CaseView.HistoryRow(
                scan.contentId(),
                reviewCase.map(found -> found.id().toString()).orElse(null),
                decision.map(made -> made.action().name()).orElse(Words.plain(scan.status())),
                decision.map(Decision::reasons).stream()
                        .flatMap(List::stream)
                        .map(Reason::rule)
                        .collect(Collectors.joining(", ")),
                Words.time(scan.createdAt()),
                reviewCase.map(this::said).orElse(""));
    }

    /** Whoever is to judge what an audit drew must not learn here what was decided on it. */
    private ScanRecord asItIsShown(UUID caseId, Viewer viewer) {
        return files.file(caseId, viewer.inquirer()).scan();
    }

    private String said(ReviewCase reviewCase) {
        return reviews.labels(reviewCase.id()).stream()
                .filter(Label::stands)
                .filter(reviewCase::mayShow)
                .map(History::said)
                .collect(Collectors.joining("; "));
    }

    private static String said(Label label) {
        return label.content().reviewer() + ": " + Words.plain(label.content().verdict());
    }
}
