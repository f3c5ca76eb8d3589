package io.gatehouse.api.scan;

import io.gatehouse.api.telemetry.ScanTelemetry;
import io.gatehouse.api.telemetry.Stage;
import io.gatehouse.domain.content.Modality;
import io.gatehouse.domain.fault.Fault;
import io.gatehouse.domain.fault.InvalidRequestException;
import io.gatehouse.domain.policy.Policy;
import io.gatehouse.domain.scan.Verdict;
import io.gatehouse.domain.signal.Deadline;
import io.gatehouse.domain.signal.FailureReason;
import io.gatehouse.domain.signal.PartResult;
import io.gatehouse.store.job.ScanHandler;
import io.gatehouse.store.scan.Acceptance;
import io.gatehouse.store.scan.NewScan;
import io.gatehouse.store.scan.ScanLedger;
import io.gatehouse.store.scan.ScanMode;
import io.gatehouse.store.scan.ScanRecord;
import io.gatehouse.store.scan.Submission;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The sentence: accept, scan, record, answer. What was accepted is finished, by this process or by a later one. */
public final class ScanService implements ScanHandler {

    private final ScanLedger ledger;
    private final ScanRun run;
    private final PolicyRegistry policies;
    private final Backlog backlog;
    private final RunningScans running;
    private final ScanSettings settings;
    private final ScanTelemetry telemetry;
    private final ScanWatcher watcher;
    private final Clock clock;

    public ScanService(
            ScanLedger ledger,
            ScanRun run,
            PolicyRegistry policies,
            Backlog backlog,
            RunningScans running,
            ScanSettings settings,
            ScanTelemetry telemetry,
            ScanWatcher watcher,
            Clock clock) {
        this.ledger = ledger;
        this.run = run;
        this.policies = policies;
        this.backlog = backlog;
        this.running = running;
        this.settings = settings;
        this.telemetry = telemetry;
        this.watcher = watcher;
        this.clock = clock;
    }

    /**
     * Accepts a scan, and waits for it if its sender does.
     *
     * @throws InvalidRequestException if another request came under the same idempotency key before
     * @throws io.gatehouse.api.problem.OverloadedException if nobody would wait for it and too many such scans wait
     */
    public ScanAnswer submit(NewScan scan) throws InterruptedException {
        if (scan.mode() == ScanMode.ASYNC && !wasSentBefore(scan)) {
            backlog.requireRoom();
        }
        return switch (ledger.accept(scan)) {
            case Acceptance.Fresh(ScanRecord record) when scan.mode() == ScanMode.ASYNC -> new ScanAnswer.Later(record);
            case Acceptance.Fresh(ScanRecord record) -> scanNow(record, scan.submission());
            case Acceptance.Known(ScanRecord record) -> awaitEarlier(record);
            case Acceptance.Conflict(ScanRecord record) ->
                throw new InvalidRequestException(List.of(new Fault(
                        "",
                        "the Idempotency-Key was used for another request before (scan " + record.id()
                                + "); send this one with a key of its own")));
        };
    }

    /** What was accepted before needs no room of its own. */
    private boolean wasSentBefore(NewScan scan) {
        return scan.idempotencyKey().filter(ledger::knows).isPresent();
    }

    /** Finishes a scan that nobody waits for. */
    @Override
    public void finish(UUID id) {
        ScanRecord record = ledger.find(id).orElseThrow();
        if (!record.status().isFinal()) {
            Submission submission = ledger.content(id).orElseThrow();
            Policy policy = policies.get(record.policy());
            ledger.markRunning(id);
            Instant begin = clock.instant();
            Verdict verdict = run.scan(id, submission, policy, Deadline.in(settings.asyncDeadline(), clock));
            record(id, verdict, policy, begin);
        }
    }

    private ScanAnswer scanNow(ScanRecord record, Submission submission) {
        Policy policy = policies.get(record.policy());
        Instant begin = clock.instant();
        Verdict verdict = run.scan(record.id(), submission, policy, Deadline.in(record.deadline(), clock));
        if (isTooLongForItsDeadline(verdict) && backlog.hasRoom()) {
            ledger.turnAsync(record.id());
            return new ScanAnswer.Later(ledger.find(record.id()).orElseThrow());
        }
        return new ScanAnswer.Done(record(record.id(), verdict, policy, begin));
    }

    /** Sound and film take their time; for them a decision that comes later is worth more than a failure now. */
    private static boolean isTooLongForItsDeadline(Verdict verdict) {
        return verdict.parts().stream()
                .anyMatch(part -> part instanceof PartResult.Failed failed
                        && failed.reason() == FailureReason.TIMEOUT
                        && (failed.modality() == Modality.AUDIO || failed.modality() == Modality.VIDEO));
    }

    private ScanRecord record(UUID id, Verdict verdict, Policy policy, Instant begin) {
        Instant decided = clock.instant();
        ScanRecord recorded = ledger.complete(id, verdict, policy, Duration.between(begin, decided));
        telemetry.took(Stage.RECORD, Duration.between(decided, clock.instant()));
        recorded.verdict().ifPresent(stored -> telemetry.completed(recorded.contentType(), stored));
        watcher.decided(recorded);
        return recorded;
    }

    /** The same request was accepted before; it may run in this process or in another one. */
    private ScanAnswer awaitEarlier(ScanRecord earlier) throws InterruptedException {
        ScanRecord now = earlier;
        Deadline deadline = Deadline.in(earlier.deadline().plus(settings.grace()), clock);
        while (now.mode() == ScanMode.SYNC && !now.status().isFinal() && !deadline.passed(clock)) {
            running.awaitChange();
            now = ledger.find(earlier.id()).orElseThrow();
        }
        return now.status().isFinal() && now.mode() == ScanMode.SYNC
                ? new ScanAnswer.Done(now)
                : new ScanAnswer.Later(now);
    }
}
