package io.gatehouse.store.appeal;

import com.github.f4b6a3.uuid.UuidCreator;
import io.gatehouse.store.review.Backlog;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;

@Transactional
class SqlAppealLedger implements AppealLedger {

    private final AppealTable table;
    private final Appealed appealed;
    private final Reversal reversal;
    private final Clock clock;

    SqlAppealLedger(AppealTable table, Appealed appealed, Reversal reversal, Clock clock) {
        this.table = table;
        this.appealed = appealed;
        this.reversal = reversal;
        this.clock = clock;
    }

    @Override
    public Appeal open(UUID scanId, NewAppeal appeal) {
        Appealed.Item item = appealed.item(scanId);
        table.ofScan(scanId).ifPresent(SqlAppealLedger::refuseAnother);
        if (!item.decided()) {
            throw new AppealRefusedException(new AppealRefusal.NotDecided(scanId));
        }
        if (!item.held()) {
            throw new AppealRefusedException(new AppealRefusal.NothingAgainstIt(scanId));
        }
        Instant now = now();
        UUID id = UuidCreator.getTimeOrderedEpoch(now);
        if (!table.insert(id, scanId, appeal, item.restricted(), now)) {
            refuseAnother(table.ofScan(scanId).orElseThrow());
        }
        return table.find(id).orElseThrow();
    }

    private static void refuseAnother(Appeal known) {
        throw new AppealRefusedException(new AppealRefusal.AlreadyAppealed(known.scanId(), known.id(), known.status()));
    }

    @Override
    public Appeal close(UUID appealId, Ruling ruling) {
        Appeal known = known(appealId);
        Appealed.Item item = appealed.item(known.scanId());
        refusal(known, item, ruling.decider(), ruling.outcome().status()).ifPresent(refusal -> {
            throw new AppealRefusedException(refusal);
        });
        Instant now = now();
        if (!table.insert(appealId, ruling, now)) {
            Appeal closed = find(appealId).orElseThrow();
            throw new AppealRefusedException(new AppealRefusal.AlreadyClosed(appealId, closed.status()));
        }
        reversal.follow(appealId, item, ruling, now);
        return find(appealId).orElseThrow();
    }

    /** The table says whether; this says why not. */
    private static Optional<AppealRefusal> refusal(
            Appeal known, Appealed.Item item, Decider decider, AppealStatus outcome) {
        AppealActor actor = actor(decider, item);
        if (!AppealChanges.allows(known.status(), actor, outcome)) {
            return Optional.of(
                    known.status() != AppealStatus.OPEN
                            ? new AppealRefusal.AlreadyClosed(known.id(), known.status())
                            : refusal(known.id(), actor));
        }
        return known.restricted() && !decider.restricted()
                ? Optional.of(new AppealRefusal.Restricted(known.id()))
                : Optional.empty();
    }

    private static AppealRefusal refusal(UUID appealId, AppealActor actor) {
        return actor == AppealActor.FIRST_REVIEWER
                ? new AppealRefusal.FirstReviewer(appealId)
                : new AppealRefusal.NotAPerson(appealId);
    }

    private static AppealActor actor(Decider decider, Appealed.Item item) {
        if (!decider.person()) {
            return AppealActor.PROGRAM;
        }
        return item.wasJudgedBy(decider.name()) ? AppealActor.FIRST_REVIEWER : AppealActor.PERSON;
    }

    private Appeal known(UUID appealId) {
        return table.find(appealId).orElseThrow(() -> new NoSuchElementException("there is no appeal " + appealId));
    }

    /** Whoever may not even uphold may do nothing. */
    @Override
    @Transactional(readOnly = true)
    public Optional<AppealRefusal> refusal(UUID appealId, Decider decider) {
        Appeal known = known(appealId);
        return refusal(known, appealed.item(known.scanId()), decider, AppealStatus.UPHELD);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Appeal> find(UUID appealId) {
        return table.find(appealId);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Appeal> ofScan(UUID scanId) {
        return table.ofScan(scanId);
    }

    @Override
    @Transactional(readOnly = true)
    public AppealPage open(int limit, Optional<UUID> after) {
        requireLimit(limit);
        return page(limit, table.open(limit + 1, after));
    }

    @Override
    @Transactional(readOnly = true)
    public AppealPage closed(int limit, Optional<UUID> before) {
        requireLimit(limit);
        return page(limit, table.closed(limit + 1, before));
    }

    private static void requireLimit(int limit) {
        if (limit < 1 || limit > MOST_PER_PAGE) {
            throw new IllegalArgumentException("a page has 1 to " + MOST_PER_PAGE + " appeals, not " + limit);
        }
    }

    /** @param found one more than asked for, to know whether there is a next page */
    private static AppealPage page(int limit, List<Appeal> found) {
        List<Appeal> page = found.subList(0, Math.min(limit, found.size()));
        return new AppealPage(
                page, found.size() > limit ? Optional.of(page.getLast().id()) : Optional.empty());
    }

    @Override
    @Transactional(readOnly = true)
    public Backlog backlog() {
        return table.backlog();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
