package io.gatehouse.review.console;

import io.gatehouse.store.review.Label;
import io.gatehouse.store.review.ReviewLedger;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * The label that a viewer stored last, kept with their session for as long as it can be taken back.
 *
 * @param until when that time is over
 */
record Undo(UUID caseId, UUID labelId, Instant until) implements Serializable {

    private static final String NAME = Undo.class.getName();

    /**
     * The offer to take a label back, as a page makes it.
     *
     * @param path where the form goes
     */
    record Offer(String caseId, String path, String until, long secondsLeft) {}

    static void keep(HttpSession session, UUID caseId, Label stored) {
        session.setAttribute(
                NAME, new Undo(caseId, stored.id(), stored.createdAt().plus(ReviewLedger.UNDO)));
    }

    static void forget(HttpSession session) {
        session.removeAttribute(NAME);
    }

    /** Empty once the time is over. */
    static Optional<Offer> offer(HttpSession session, Instant now) {
        return session.getAttribute(NAME) instanceof Undo undo && now.isBefore(undo.until())
                ? Optional.of(undo.offer(now))
                : Optional.empty();
    }

    private Offer offer(Instant now) {
        return new Offer(
                caseId.toString(),
                "/console/cases/" + caseId + "/labels/" + labelId + "/retraction",
                Words.second(until),
                Duration.between(now, until).toSeconds());
    }
}
