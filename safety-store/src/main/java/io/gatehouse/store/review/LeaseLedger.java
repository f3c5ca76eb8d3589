package io.gatehouse.store.review;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Who has which case. No two reviewers have one at the same time; a lease ends by itself, and the case is offered
 * again.
 *
 * <p>Every change throws {@link java.util.NoSuchElementException} if there is no such case, and
 * {@link LeaseRefusedException} if it is not the reviewer's.
 */
public interface LeaseLedger {

    int LONGEST_REASON = 1000;

    /**
     * Takes the most urgent case that the reviewer may see, that fits the filter, that nobody has, and that the
     * reviewer neither passed over, handed up nor labelled before. Reviewers who ask at once do not wait for each
     * other.
     */
    Optional<ReviewCase> next(Reviewer reviewer, CaseFilter filter, Duration length);

    /** As {@link #next(Reviewer, CaseFilter, Duration)}, of all cases. */
    Optional<ReviewCase> next(Reviewer reviewer, Duration length);

    /** The cases that a reviewer has now, the most urgent first. */
    List<ReviewCase> heldBy(String reviewer);

    /** What happened to a case, the oldest first. */
    List<LeaseEvent> events(UUID caseId);

    /** From now on the lease runs for that long; one that ended is taken up again where nobody else has the case. */
    ReviewCase extend(UUID caseId, String reviewer, Duration length);

    /** Gives a case back; it may be offered to anybody, this reviewer too. */
    ReviewCase release(UUID caseId, String reviewer);

    /** Gives a case back; it is not offered to this reviewer again. */
    ReviewCase skip(UUID caseId, String reviewer, String reason);

    /** Hands a case up: it is offered to leads alone, and not to this reviewer again. */
    ReviewCase escalate(UUID caseId, String reviewer, String reason);
}
