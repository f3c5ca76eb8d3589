package io.gatehouse.store.review;

import java.util.List;
import java.util.UUID;

/** How well reviewers judge: golden items, and cases of which they were of two minds. */
public interface QualityLedger {

    /**
     * Hides an item whose verdict is known in the queue, as a case like any other. Every reviewer meets it once; what
     * they say of it is scored, closes nothing, and never reaches training.
     *
     * @param caseId a case with a verdict
     * @return the id of the case that reviewers will meet
     * @throws java.util.NoSuchElementException if there is no such case
     * @throws GoldenRefusedException if the case is not fit for it
     */
    UUID hide(UUID caseId, GoldenTruth truth);

    /** By the names of reviewers. */
    List<GoldenScore> scores();

    /** How many cases wait for a lead, because reviewers were of two minds. */
    long disputed();
}
