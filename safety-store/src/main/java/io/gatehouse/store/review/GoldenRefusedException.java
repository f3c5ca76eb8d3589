package io.gatehouse.store.review;

import java.util.UUID;

/** A case may not become a golden item; nothing was changed. */
public final class GoldenRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final GoldenRefusal refusal;

    GoldenRefusedException(UUID caseId, GoldenRefusal refusal) {
        super("case " + caseId + ": " + refusal);
        this.refusal = refusal;
    }

    public GoldenRefusal refusal() {
        return refusal;
    }
}
