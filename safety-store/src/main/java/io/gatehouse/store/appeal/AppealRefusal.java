package io.gatehouse.store.appeal;

import java.util.UUID;

/** Why an appeal is not opened, or not closed. */
public sealed interface AppealRefusal {

    /** Nothing has been decided yet: the scan runs, failed, or its case waits for a reviewer. */
    record NotDecided(UUID scanId) implements AppealRefusal {}

    /** The item was let go, by the policy or by a reviewer. */
    record NothingAgainstIt(UUID scanId) implements AppealRefusal {}

    /** One appeal a decision. */
    record AlreadyAppealed(UUID scanId, UUID appealId, AppealStatus status) implements AppealRefusal {}

    /** It is closed, for good. */
    record AlreadyClosed(UUID appealId, AppealStatus status) implements AppealRefusal {}

    /** Whoever judged the item before is not to judge their own judgement. */
    record FirstReviewer(UUID appealId) implements AppealRefusal {}

    /** Only a person decides on an appeal. */
    record NotAPerson(UUID appealId) implements AppealRefusal {}

    /** The decider did not agree to see such items. */
    record Restricted(UUID appealId) implements AppealRefusal {}
}
