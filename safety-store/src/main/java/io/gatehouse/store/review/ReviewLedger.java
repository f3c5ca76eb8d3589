package io.gatehouse.store.review;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The review queue and its labels. Cases are opened by {@code ScanLedger.complete} alone. */
public interface ReviewLedger {

    /** The largest page. */
    int MOST_PER_PAGE = 500;

    /**
     * The most urgent first; the order is total and stands still, so that pages neither overlap nor skip.
     *
     * @param limit 1 to {@link #MOST_PER_PAGE}
     * @param cursor {@link CasePage#next()} of the page before
     * @throws IllegalArgumentException if the limit or the cursor is none
     */
    CasePage queue(CaseStatus status, int limit, Optional<String> cursor);

    Optional<ReviewCase> find(UUID caseId);

    Optional<ReviewCase> ofScan(UUID scanId);

    /**
     * Appends a label; the first definite verdict makes the case LABELLED, and later ones are kept beside it. It ends
     * the reviewer's lease; a case that nobody took may be labelled without one.
     *
     * @throws LeaseRefusedException if somebody else has the case, or the reviewer's own lease has ended
     * @throws java.util.NoSuchElementException if there is no such case
     */
    Label addLabel(UUID caseId, NewLabel label);

    /** The oldest first. */
    List<Label> labels(UUID caseId);

    /**
     * What reviewers said since then, the latest first.
     *
     * @param limit how many labels at most
     */
    List<Judgement> judgements(Instant since, int limit);

    Backlog backlog();
}
