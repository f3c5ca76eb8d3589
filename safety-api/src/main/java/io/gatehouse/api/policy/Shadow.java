package io.gatehouse.api.policy;

import io.gatehouse.api.scan.ScanWatcher;
import io.gatehouse.api.telemetry.ShadowLoss;
import io.gatehouse.api.telemetry.ShadowTelemetry;
import io.gatehouse.domain.policy.Decision;
import io.gatehouse.domain.policy.Policy;
import io.gatehouse.domain.policy.PolicyInput;
import io.gatehouse.domain.scan.Verdict;
import io.gatehouse.store.scan.ScanRecord;
import io.gatehouse.store.shadow.ShadowLedger;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets a policy decide on every scan that the policy of its name decided on. It comes after the real decision is stored
 * and runs on a thread of its own: a policy that fails, or takes its time, is missed in its own figures and nowhere
 * else.
 */
public final class Shadow implements ScanWatcher, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Shadow.class);

    private final Policy policy;
    private final ShadowLedger ledger;
    private final ShadowTelemetry telemetry;
    private final Clock clock;
    private final ExecutorService thread;

    /** @param thread refuses work that it has no room for; closed with this */
    public Shadow(Policy policy, ShadowLedger ledger, ShadowTelemetry telemetry, Clock clock, ExecutorService thread) {
        this.policy = policy;
        this.ledger = ledger;
        this.telemetry = telemetry;
        this.clock = clock;
        this.thread = thread;
    }

    @Override
    public void decided(ScanRecord scan) {
        scan.verdict().filter(this::concerns).ifPresent(verdict -> hand(scan, verdict));
    }

    private boolean concerns(Verdict verdict) {
        return verdict.decision().policy().name().equals(policy.ref().name());
    }

    private void hand(ScanRecord scan, Verdict verdict) {
        try {
            thread.execute(() -> decide(scan, verdict));
        } catch (RejectedExecutionException full) {
            telemetry.lost(ShadowLoss.QUEUE);
        }
    }

    private void decide(ScanRecord scan, Verdict verdict) {
        PolicyInput input = PolicyInput.of(
                scan.contentType(), scan.creatorId(), scan.territories(), scan.language(), verdict.parts());
        try {
            Decision decision = policy.decide(input);
            telemetry.decided(verdict.decision().action(), decision.action());
            keep(scan, decision);
        } catch (RuntimeException | StackOverflowError fault) {
            LOG.warn("the shadow policy could not decide on the scan {}", scan.id(), fault);
            telemetry.lost(ShadowLoss.POLICY);
        }
    }

    private void keep(ScanRecord scan, Decision decision) {
        try {
            ledger.record(scan.id(), decision, clock.instant());
        } catch (RuntimeException fault) {
            LOG.warn("the shadow decision on the scan {} could not be kept", scan.id(), fault);
            telemetry.lost(ShadowLoss.LEDGER);
        }
    }

    /** Waits for the decisions that are under way. */
    @Override
    public void close() {
        thread.close();
    }
}
