package io.gatehouse.store.review;

import java.time.Instant;
import java.util.UUID;

/** Why a label is not stored, or not taken back. */
public sealed interface LabelRefusal {

    UUID labelId();

    /** The reviewer said as much of this case before, and it still holds: this label. */
    record AlreadyGiven(UUID caseId, UUID labelId) implements LabelRefusal {}

    /** It is another's. */
    record NotTheirs(UUID labelId) implements LabelRefusal {}

    /** The time in which it could be taken back is over. */
    record TooLate(UUID labelId, Instant since) implements LabelRefusal {}

    /** It was taken back before. */
    record AlreadyRetracted(UUID labelId) implements LabelRefusal {}
}
