package io.gatehouse.eval.audit;

import io.gatehouse.store.replay.Period;

/** There is no decision to draw from. */
public final class NothingToAuditException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NothingToAuditException(Period period) {
        super("nothing was decided from " + period.since() + " to " + period.until() + ", so there is nothing to draw");
    }
}
