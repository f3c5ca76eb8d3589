package io.gatehouse.store.sampling;

import io.gatehouse.store.replay.Period;
import java.time.Instant;
import java.util.UUID;

/**
 * How far an audit has come.
 *
 * @param complete whether all decisions of the period were there to be drawn, and not the newest alone
 * @param population how many decisions it was drawn from
 * @param drawn how many of them were drawn
 * @param labelled how many of these reviewers have judged
 * @param open how many still wait for them
 */
public record AuditProgress(
        UUID id, Instant drawnAt, Period period, boolean complete, int population, int drawn, int labelled, int open) {

    /** How many nobody can judge, for their content was not kept. */
    public int notShown() {
        return drawn - labelled - open;
    }

    public boolean finished() {
        return open == 0;
    }
}
