package io.gatehouse.store.review;

import java.util.UUID;

/** Why a case does not become a golden item. */
public enum GoldenRefusal {
    /** Nobody gave it a verdict yet. */
    NOT_LABELLED,
    /** Nobody is shown what may harm them for the sake of a test. */
    RESTRICTED,
    /** Its item is one already. */
    GOLDEN_ALREADY;

    GoldenRefusedException of(UUID caseId) {
        return new GoldenRefusedException(caseId, this);
    }
}
