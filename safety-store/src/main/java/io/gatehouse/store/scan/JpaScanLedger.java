package io.gatehouse.store.scan;

import com.github.f4b6a3.uuid.UuidCreator;
import io.gatehouse.domain.content.Part;
import io.gatehouse.domain.content.PartContent;
import io.gatehouse.domain.policy.Action;
import io.gatehouse.domain.policy.Policy;
import io.gatehouse.domain.scan.Verdict;
import io.gatehouse.store.decision.Overturn;
import io.gatehouse.store.decision.VerdictLedger;
import io.gatehouse.store.json.StorableText;
import io.gatehouse.store.policy.PolicyLedger;
import io.gatehouse.store.review.CaseOpener;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.transaction.annotation.Transactional;

@Transactional
class JpaScanLedger implements ScanLedger {

    private final ScanTable table;
    private final ScanRepository scans;
    private final VerdictLedger verdicts;
    private final PolicyLedger policies;
    private final CaseOpener cases;
    private final JobQueue jobs;
    private final Clock clock;
    private final Duration syncGrace;

    JpaScanLedger(
            ScanTable table,
            ScanRepository scans,
            VerdictLedger verdicts,
            PolicyLedger policies,
            CaseOpener cases,
            JobQueue jobs,
            Clock clock,
            Duration syncGrace) {
        this.table = table;
        this.scans = scans;
        this.verdicts = verdicts;
        this.policies = policies;
        this.cases = cases;
        this.jobs = jobs;
        this.clock = clock;
        this.syncGrace = syncGrace;
    }

    @Override
    public Acceptance accept(NewScan scan) {
        Instant now = now();
        UUID id = UuidCreator.getTimeOrderedEpoch(now);
        Optional<Acceptance> earlier = scan.idempotencyKey().flatMap(key -> claim(key, id));
        return earlier.orElseGet(() -> store(id, scan, now));
    }

    /** Present if the key was claimed before, by a transaction that is committed by now. */
    private Optional<Acceptance> claim(IdempotencyKey key, UUID id) {
        if (scans.claim(key.key(), key.bodyDigest(), id) == 1) {
            return Optional.empty();
        }
        ScanRecord known = record(scans.claimed(key.key()));
        boolean same = scans.claimedDigest(key.key()).equals(key.bodyDigest());
        return Optional.of(same ? new Acceptance.Known(known) : new Acceptance.Conflict(known));
    }

    @Override
    @Transactional(readOnly = true)
    public boolean knows(IdempotencyKey key) {
        return scans.isClaimed(key.key());
    }

    private Acceptance store(UUID id, NewScan scan, Instant now) {
        ScanEntity entity = ScanEntity.accepted(id, scan, now);
        table.insert(entity);
        if (scan.mode() == ScanMode.ASYNC) {
            jobs.finish(id, scan.priority(), now);
        }
        return new Acceptance.Fresh(entity.record(Optional.empty(), Optional.empty()));
    }

    @Override
    public void markRunning(UUID id) {
        scans.markRunning(id);
    }

    @Override
    public void turnAsync(UUID id) {
        if (scans.turnAsync(id) == 1) {
            jobs.finish(id, existing(id).priority, now());
        }
    }

    @Override
    public void takeUpAbandoned() {
        Instant now = now();
        Instant overdue = now.minus(syncGrace);
        scans.awaitedSinceBefore(overdue).stream()
                .filter(scan -> scan.deadline().isBefore(overdue))
                .forEach(scan -> jobs.finish(scan.id, scan.priority, now));
    }

    @Override
    public void fetched(UUID id, String partId, PartContent.Media content) {
        scans.fetched(
                id,
                partId,
                PartRow.Kind.MEDIA.name(),
                content.bytes(),
                Digests.sha256(content.bytes()),
                content.mediaType().map(StorableText::of).orElse(null));
    }

    @Override
    public void fetched(UUID id, String partId, PartContent.Text content) {
        PartRow row = PartRow.of(SubmittedPart.of(Part.text(partId, content.text())));
        String digest = Objects.requireNonNull(row.digest());
        if (row.text() != null) {
            scans.fetchedText(id, partId, row.text(), digest);
        } else {
            scans.fetched(id, partId, row.kind().name(), Objects.requireNonNull(row.bytes()), digest, null);
        }
    }

    @Override
    public ScanRecord complete(UUID id, Verdict verdict, Policy policy, Duration elapsed) {
        Instant now = now();
        Optional<ScanTable.Completed> completed = table.complete(id, elapsed, now);
        if (completed.isEmpty()) {
            return record(existing(id));
        }
        policies.record(policy);
        Verdict stored = verdicts.store(id, verdict, now);
        decided(completed.get(), stored, now);
        return completed.get().scan().record(Optional.of(stored), Optional.empty());
    }

    private void decided(ScanTable.Completed completed, Verdict verdict, Instant now) {
        ScanEntity scan = completed.scan();
        if (verdict.decision().action() == Action.REVIEW) {
            cases.open(scan.reviewCase(verdict), now);
        } else if (completed.holdsMedia()) {
            scans.dropMedia(scan.id);
        }
        end(scan, now);
    }

    @Override
    public void fail(UUID id, String reason) {
        ScanEntity scan = scans.findLocked(id).orElseThrow(() -> missing(id));
        if (!scan.status.isFinal()) {
            Instant now = now();
            scan.fail(StorableText.of(reason), now);
            end(scan, now);
        }
    }

    /** A synchronous scan that was taken up again keeps its job, which finds it done and ends by itself. */
    private void end(ScanEntity scan, Instant now) {
        if (scan.mode == ScanMode.ASYNC) {
            jobs.withdraw(scan.id);
        }
        if (scan.callbackUrl != null) {
            jobs.callback(scan.id, now);
        }
    }

    private ScanEntity existing(UUID id) {
        return scans.findById(id).orElseThrow(() -> missing(id));
    }

    private static NoSuchElementException missing(UUID id) {
        return new NoSuchElementException("there is no scan " + id);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<ScanRecord> find(UUID id) {
        return scans.findById(id).map(this::record);
    }

    @Override
    @Transactional(readOnly = true)
    public List<ScanRecord> byContentId(String contentId, int limit) {
        if (!StorableText.isStorable(contentId)) {
            return List.of();
        }
        Limit cut = Limit.of(Math.clamp(limit, 1, MOST_AT_ONCE));
        List<ScanEntity> found = scans.findByContentIdOrderByCreatedAtDescIdDesc(contentId, cut);
        List<UUID> ids = found.stream().map(scan -> scan.id).toList();
        Map<UUID, Verdict> known = verdicts.find(ids);
        Map<UUID, Overturn> overturns = verdicts.overturns(ids);
        return found.stream()
                .map(scan -> scan.record(
                        Optional.ofNullable(known.get(scan.id)), Optional.ofNullable(overturns.get(scan.id))))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public int unfinished(int most) {
        return scans.unfinished(most);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Submission> content(UUID id) {
        return scans.findById(id).map(ScanEntity::submission);
    }

    private ScanRecord record(ScanEntity scan) {
        List<UUID> id = List.of(scan.id);
        return scan.record(
                Optional.ofNullable(verdicts.find(id).get(scan.id)),
                Optional.ofNullable(verdicts.overturns(id).get(scan.id)));
    }

    /** PostgreSQL keeps microseconds, so that what is stored and what is answered are equal. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
