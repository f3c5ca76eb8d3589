package io.gatehouse.store.replay;

import io.gatehouse.domain.fusion.CategoryScore;
import io.gatehouse.domain.policy.Decision;
import io.gatehouse.domain.policy.Policy;
import io.gatehouse.domain.policy.PolicyInput;
import io.gatehouse.domain.scan.Verdict;
import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.store.policy.PolicyLedger;
import io.gatehouse.store.scan.ScanLedger;
import io.gatehouse.store.scan.ScanRecord;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Decides a scan again from its stored part results and the stored source of the policy that decided. */
public final class Replay {

    private final ScanLedger scans;
    private final PolicyLedger policies;
    private final Function<String, Policy> loader;

    /** @param loader loads a policy from its source */
    public Replay(ScanLedger scans, PolicyLedger policies, Function<String, Policy> loader) {
        this.scans = scans;
        this.policies = policies;
        this.loader = loader;
    }

    /**
     * Both decisions of a scan, with the fused scores that they rest on.
     *
     * @param same whether decisions and scores are equal, doubles bit for bit
     */
    public record Outcome(Decision stored, Decision replayed, boolean same) {}

    /**
     * Replays one decision; empty if there is no such scan, or no verdict on it.
     *
     * @throws IllegalStateException if the policy's source is missing, which the ledger's foreign keys rule out
     */
    public Optional<Outcome> of(UUID scanId) {
        return scans.find(scanId).flatMap(scan -> scan.verdict().map(verdict -> decideAgain(scan, verdict)));
    }

    private Outcome decideAgain(ScanRecord scan, Verdict verdict) {
        PolicyInput input = PolicyInput.of(
                scan.contentType(), scan.creatorId(), scan.territories(), scan.language(), verdict.parts());
        Decision replayed = policy(verdict.decision()).decide(input);
        Map<Category, CategoryScore> scores = verdict.categories();
        boolean same = replayed.equals(verdict.decision())
                && input.scores().equals(scores)
                && input.coverage().equals(verdict.coverage());
        return new Outcome(verdict.decision(), replayed, same);
    }

    private Policy policy(Decision decision) {
        String digest = decision.policy().digest();
        return loader.apply(policies.source(digest)
                .orElseThrow(() -> new IllegalStateException("the policy with the digest " + digest + " is missing")));
    }
}
