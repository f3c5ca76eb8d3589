package io.gatehouse.review.casefile;

import io.gatehouse.domain.policy.Action;
import io.gatehouse.review.queue.CaseNotFoundException;
import io.gatehouse.store.review.CaseStatus;
import io.gatehouse.store.review.Label;
import io.gatehouse.store.review.ReviewCase;
import io.gatehouse.store.review.ReviewLedger;
import io.gatehouse.store.scan.ScanLedger;
import io.gatehouse.store.scan.ScanRecord;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Cases with what belongs to them, for REST and the console alike. */
public final class CaseFiles {

    private final ReviewLedger reviews;
    private final ScanLedger scans;

    CaseFiles(ReviewLedger reviews, ScanLedger scans) {
        this.reviews = reviews;
        this.scans = scans;
    }

    /**
     * @param scan while the case is open, made when that was opened, for those who may not know of golden items: their
     *     age tells them; without what was found and decided where an audit drew it, until there is a verdict: whoever
     *     knows that it was blocked, or allowed, judges the decision and not the item
     * @param labels the oldest first; while the case is open none with a verdict
     */
    public record CaseFile(ReviewCase reviewCase, ScanRecord scan, List<Label> labels) {}

    /** @throws CaseNotFoundException if there is no such case, or if it would tell what is known of a golden item */
    public CaseFile file(UUID caseId, Inquirer who) {
        ReviewCase found = reviews.find(caseId)
                .filter(known -> !tells(known, who))
                .orElseThrow(() -> new CaseNotFoundException(caseId));
        List<Label> shown =
                reviews.labels(caseId).stream().filter(found::mayShow).toList();
        return new CaseFile(found, shown(found, scan(found, who)), shown);
    }

    /** The case of a scan, as that person may know it: the golden item that was made of it where that is a secret. */
    public Optional<ReviewCase> ofScan(UUID scanId, Inquirer who) {
        return reviews.ofScan(scanId)
                .map(known -> tells(known, who) ? reviews.goldenOf(scanId).orElseThrow() : known);
    }

    /** Whoever judged a case themselves is not offered the golden item that was made of it. */
    private boolean tells(ReviewCase known, Inquirer who) {
        return !who.oversees()
                && reviews.goldenOf(known.scanId())
                        .filter(golden -> !golden.id().equals(known.id()))
                        .isPresent()
                && reviews.labels(known.id()).stream()
                        .filter(Label::stands)
                        .noneMatch(label -> who.name()
                                .filter(label.content().reviewer()::equals)
                                .isPresent());
    }

    private ScanRecord scan(ReviewCase found, Inquirer who) {
        ScanRecord scan = scans.find(found.scanId()).orElseThrow();
        return who.oversees() || found.status() != CaseStatus.OPEN ? scan : scan.asIfMadeAt(found.openedAt());
    }

    /** Whatever waits without having been sent to review was drawn by an audit. */
    private static ScanRecord shown(ReviewCase waiting, ScanRecord scan) {
        boolean sentToReview = scan.verdict()
                .filter(verdict -> verdict.decision().action() == Action.REVIEW)
                .isPresent();
        return sentToReview || waiting.status() == CaseStatus.LABELLED ? scan : scan.withoutVerdict();
    }
}
