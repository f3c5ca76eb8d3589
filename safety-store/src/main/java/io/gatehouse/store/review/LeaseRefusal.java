package io.gatehouse.store.review;

import java.util.UUID;

/** Why a reviewer may not act on a case. */
public sealed interface LeaseRefusal {

    UUID caseId();

    /** Somebody else has it. */
    record HeldByAnother(UUID caseId, Lease lease) implements LeaseRefusal {}

    /** The reviewer had it, for too long. */
    record Expired(UUID caseId, Lease lease) implements LeaseRefusal {}

    /** The reviewer never took it, or gave it back. */
    record NotHeld(UUID caseId) implements LeaseRefusal {}

    /** It has its verdict. */
    record Closed(UUID caseId) implements LeaseRefusal {}
}
