package io.gatehouse.store.review;

import java.time.Instant;
import java.util.UUID;

/** Opens review cases within other ledgers' transactions. */
public interface CaseOpener {

    /** @return the id of the case */
    UUID open(NewCase opened, Instant now);

    /**
     * Opens a case whose reviewer is told nothing of the decision until there is a verdict. It is no more urgent than
     * any other of its kind, for that would tell as well.
     *
     * @return the id of the case
     */
    UUID openBlind(NewCase opened, Instant now);
}
