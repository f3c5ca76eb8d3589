package io.gatehouse.store.review;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The review queue and its labels. Cases are opened by {@code ScanLedger.complete} and by audits. */
public interface ReviewLedger {

    /** The largest page. */
    int MOST_PER_PAGE = 500;

    /** For how long a label can be taken back. */
    Duration UNDO = Duration.ofMinutes(1);

    /**
     * The most urgent first; the order is total and stands still, so that pages neither overlap nor skip. Golden items
     * are among them as {@link CaseSearch#onlooker} says, and the cases that they were made of are not.
     *
     * @param limit 1 to {@link #MOST_PER_PAGE}
     * @param cursor {@link CasePage#next()} of the page before
     * @throws IllegalArgumentException if the limit or the cursor is none
     */
    CasePage queue(CaseSearch search, int limit, Optional<String> cursor);

    /** All of that status, for nobody in particular. */
    CasePage queue(CaseStatus status, int limit, Optional<String> cursor);

    Optional<ReviewCase> find(UUID caseId);

    Optional<ReviewCase> ofScan(UUID scanId);

    /** The golden item that was made of a scan, if one was. */
    Optional<ReviewCase> goldenOf(UUID scanId);

    /**
     * Appends a label. A case is LABELLED once as many reviewers as it wants gave the same definite verdict; where they
     * are of two minds it waits for ADJUDICATION, and the word of the lead who then takes it is the last. A label ends
     * its reviewer's lease; an open case that nobody took may be labelled without one.
     *
     * @throws LeaseRefusedException if the case is closed, somebody else has it, or the reviewer's own lease has ended
     * @throws LabelRefusedException if the reviewer said as much of this case before, and it still holds: after being
     *     unsure they may give a verdict, and after a verdict nothing
     * @throws java.util.NoSuchElementException if there is no such case
     */
    Label addLabel(UUID caseId, NewLabel label);

    /**
     * Takes a label back, within {@link #UNDO}. It stays where it is, and so does the retraction beside it; the case
     * stands where it would without it, and is its reviewer's again for that long, unless somebody else took it.
     *
     * @throws LabelRefusedException if it is another's, too old, or taken back already
     * @throws java.util.NoSuchElementException if there is no such case, or it has no such label
     */
    Label retract(UUID caseId, UUID labelId, String reviewer);

    /**
     * Appends a label of the reviewer who has the case, and of nobody else: sent twice, it is stored once.
     *
     * @throws LeaseRefusedException if the reviewer does not have the case
     * @throws LabelRefusedException as {@link #addLabel}
     * @throws java.util.NoSuchElementException if there is no such case
     */
    Label addLabelOfHolder(UUID caseId, NewLabel label);

    /** The oldest first, those that were taken back among them. */
    List<Label> labels(UUID caseId);

    /**
     * What reviewers thought of cases by themselves since then, the latest first; not what they took back, nor what
     * they said of golden items.
     *
     * @param limit how many labels at most
     */
    List<Judgement> judgements(Instant since, int limit);

    /**
     * Labels that models may learn from, the oldest first: those that hold and can no longer be taken back, but for
     * what was said of golden items and of what is restricted.
     *
     * @param after the last label of the stretch before
     */
    List<Label> lessons(int limit, Optional<UUID> after);

    /** Of all cases that {@link #queue} shows for that. */
    Backlog backlog(CaseSearch search);

    /** Of the open cases, for nobody in particular. */
    Backlog backlog();
}
