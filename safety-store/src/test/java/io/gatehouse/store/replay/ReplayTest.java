package io.gatehouse.store.replay;

import static io.gatehouse.store.Samples.scored;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.domain.content.ContentItem;
import io.gatehouse.domain.policy.Action;
import io.gatehouse.domain.policy.Policy;
import io.gatehouse.domain.policy.PolicyLoader;
import io.gatehouse.domain.scan.Scanner;
import io.gatehouse.domain.scan.Verdict;
import io.gatehouse.domain.signal.PartResult;
import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.store.Samples;
import io.gatehouse.store.Samples.ThresholdPolicy;
import io.gatehouse.store.StoreTest;
import io.gatehouse.store.scan.Acceptance;
import io.gatehouse.store.scan.ScanMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class ReplayTest extends StoreTest {

    @Test
    void theDefaultPolicysDecisionsAreTheSameWhenReplayedFromTheLedger() {
        Policy policy = new PolicyLoader().builtIn("default");
        Random random = new Random(7);
        Set<Action> seen = EnumSet.noneOf(Action.class);
        for (int round = 0; round < 40; round++) {
            List<PartResult> results = new ArrayList<>();
            for (Category category : Category.values()) {
                results.add(scored("part-" + category, category, Math.pow(random.nextDouble(), 1 + round % 6 * 8)));
            }
            UUID id = decided(policy, results);

            Replay.Outcome outcome = replay(new PolicyLoader()::load).of(id).orElseThrow();

            assertThat(outcome.same()).as("%s", outcome).isTrue();
            assertThat(outcome.replayed()).isEqualTo(outcome.stored());
            seen.add(outcome.stored().action());
        }
        assertThat(seen).hasSizeGreaterThan(1);
    }

    @Test
    void anotherPolicyIsSeenToDecideOtherwise() {
        UUID id = decided(ThresholdPolicy.reviewAt(0.5), List.of(scored("title", Category.HATE, 0.7)));

        Replay.Outcome outcome =
                replay(source -> ThresholdPolicy.reviewAt(0.9)).of(id).orElseThrow();

        assertThat(outcome.same()).isFalse();
        assertThat(outcome.stored().action()).isEqualTo(Action.REVIEW);
        assertThat(outcome.replayed().action()).isEqualTo(Action.ALLOW);
    }

    @Test
    void anUndecidedScanCannotBeReplayed() {
        UUID id = ((Acceptance.Fresh) scans.accept(Samples.scan("episode-1", ScanMode.SYNC)))
                .scan()
                .id();

        assertThat(replay(new PolicyLoader()::load).of(id)).isEmpty();
    }

    private Replay replay(Function<String, Policy> loader) {
        return new Replay(scans, policies, loader);
    }

    private UUID decided(Policy policy, List<PartResult> results) {
        ContentItem item = Samples.item("episode-1");
        Verdict verdict = Scanner.decide(item, policy, results);
        UUID id = ((Acceptance.Fresh) scans.accept(Samples.scan("episode-1", ScanMode.SYNC)))
                .scan()
                .id();
        scans.complete(id, verdict, policy, Duration.ofMillis(3));
        return id;
    }
}
