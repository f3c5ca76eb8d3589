package io.gatehouse.store.appeal;

import io.gatehouse.store.review.Backlog;
import java.util.Optional;
import java.util.UUID;

/**
 * Appeals against decisions. Every change throws {@link java.util.NoSuchElementException} if there is no such scan or
 * appeal, and {@link AppealRefusedException} if it may not be made.
 */
public interface AppealLedger {

    /** The largest page. */
    int MOST_PER_PAGE = 500;

    /** Opens an appeal against what was decided on a scan. */
    Appeal open(UUID scanId, NewAppeal appeal);

    /**
     * Closes an appeal, once and for good. Where it succeeds the decision stays as it was, and what holds instead is
     * written beside it; the sender of the scan is told, if a callback was asked for. Where it succeeds in full the
     * item also becomes a hard negative: a label that says that none of what was found applies.
     */
    Appeal close(UUID appealId, Ruling ruling);

    Optional<Appeal> find(UUID appealId);

    Optional<Appeal> ofScan(UUID scanId);

    /**
     * The open ones, the oldest first.
     *
     * @param limit 1 to {@link #MOST_PER_PAGE}
     * @param after {@link AppealPage#next()} of the page before
     */
    AppealPage open(int limit, Optional<UUID> after);

    /**
     * The closed ones, the latest opened first.
     *
     * @param limit 1 to {@link #MOST_PER_PAGE}
     * @param before {@link AppealPage#next()} of the page before
     */
    AppealPage closed(int limit, Optional<UUID> before);

    /** Why this decider cannot close the appeal as it stands; empty if they can. Nothing is changed. */
    Optional<AppealRefusal> refusal(UUID appealId, Decider decider);

    Backlog backlog();
}
