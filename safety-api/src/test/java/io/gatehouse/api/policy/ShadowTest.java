package io.gatehouse.api.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.api.telemetry.ShadowTelemetry;
import io.gatehouse.domain.content.ContentItem;
import io.gatehouse.domain.content.ContentType;
import io.gatehouse.domain.content.Modality;
import io.gatehouse.domain.content.Part;
import io.gatehouse.domain.policy.Action;
import io.gatehouse.domain.policy.Decision;
import io.gatehouse.domain.policy.Policy;
import io.gatehouse.domain.policy.PolicyInput;
import io.gatehouse.domain.policy.PolicyLoader;
import io.gatehouse.domain.policy.PolicyRef;
import io.gatehouse.domain.scan.Scanner;
import io.gatehouse.domain.signal.BundleRef;
import io.gatehouse.domain.signal.PartResult;
import io.gatehouse.domain.signal.Signal;
import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.store.scan.ScanMode;
import io.gatehouse.store.scan.ScanPriority;
import io.gatehouse.store.scan.ScanRecord;
import io.gatehouse.store.scan.ScanStatus;
import io.gatehouse.store.shadow.ShadowLedger;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class ShadowTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final Policy REAL = new PolicyLoader().builtIn("default");
    private static final Policy MILD = new PolicyLoader().load("""
            name: default
            version: 99
            taxonomy: 1
            rules:
              - { id: hate-block, category: hate, at-least: 0.99, action: BLOCK }
            """);

    private final PrometheusMeterRegistry metrics = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final List<Decision> kept = new ArrayList<>();

    @Test
    void itDecidesBesideTheRealPolicyAndIsKeptAndCounted() {
        ScanRecord scan = decidedBy(REAL, 0.7);

        tell(MILD, this::keep, scan);

        assertThat(kept).singleElement().satisfies(decision -> {
            assertThat(decision.action()).isEqualTo(Action.ALLOW);
            assertThat(decision.policy()).isEqualTo(MILD.ref());
        });
        assertThat(metrics.scrape())
                .contains("gatehouse_shadow_decisions_total{action=\"review\",shadow_action=\"allow\"} 1.0");
    }

    @Test
    void itSeesWhatTheRealPolicySaw() {
        tell(REAL, this::keep, decidedBy(REAL, 0.7));

        assertThat(kept)
                .containsExactly(decidedBy(REAL, 0.7).verdict().orElseThrow().decision());
    }

    @Test
    void itKeepsOutOfWhatOtherPoliciesDecide() {
        tell(
                MILD,
                this::keep,
                decidedBy(new PolicyLoader().load(MILD.source().replace("name: default", "name: another")), 0.7));

        assertThat(kept).isEmpty();
        assertThat(metrics.scrape()).doesNotContain("gatehouse_shadow");
    }

    @Test
    void aPolicyThatFailsIsMissedInItsOwnFiguresAndNowhereElse() {
        tell(
                failing(input -> {
                    throw new IllegalStateException("a fault of the policy");
                }),
                this::keep,
                decidedBy(REAL, 0.7));
        tell(failing(ShadowTest::withoutEnd), this::keep, decidedBy(REAL, 0.7));

        assertThat(kept).isEmpty();
        assertThat(metrics.scrape())
                .contains("gatehouse_shadow_lost_total{loss=\"policy\"} 2.0")
                .doesNotContain("gatehouse_shadow_decisions_total{");
    }

    @Test
    void aLedgerThatFailsIsCounted() {
        tell(
                MILD,
                (scan, decision, at) -> {
                    throw new IllegalStateException("the database is away");
                },
                decidedBy(REAL, 0.7));

        assertThat(metrics.scrape()).contains("gatehouse_shadow_lost_total{loss=\"ledger\"} 1.0");
    }

    @Test
    void aPolicyThatTakesItsTimeKeepsNobodyWaiting() {
        CountDownLatch done = new CountDownLatch(1);
        ExecutorService noQueue = new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new SynchronousQueue<>());
        Policy slow = failing(input -> {
            awaited(done);
            return MILD.decide(input);
        });
        try (Shadow shadow = new Shadow(slow, this::keep, new ShadowTelemetry(metrics), CLOCK, noQueue)) {
            shadow.decided(decidedBy(REAL, 0.7));
            shadow.decided(decidedBy(REAL, 0.8));
            shadow.decided(decidedBy(REAL, 0.9));
            done.countDown();
        }

        assertThat(kept).hasSize(1);
        assertThat(metrics.scrape()).contains("gatehouse_shadow_lost_total{loss=\"queue\"} 2.0");
    }

    private static Decision withoutEnd(PolicyInput input) {
        return withoutEnd(input);
    }

    private static void awaited(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns when the shadow has done what it does. */
    private void tell(Policy policy, ShadowLedger ledger, ScanRecord scan) {
        try (Shadow shadow =
                new Shadow(policy, ledger, new ShadowTelemetry(metrics), CLOCK, Executors.newSingleThreadExecutor())) {
            shadow.decided(scan);
        }
    }

    private void keep(UUID scan, Decision decision, Instant at) {
        assertThat(at).isEqualTo(NOW);
        kept.add(decision);
    }

    private static Policy failing(Function<PolicyInput, Decision> decide) {
        return new Policy() {
            @Override
            public PolicyRef ref() {
                return MILD.ref();
            }

            @Override
            public String source() {
                return MILD.source();
            }

            @Override
            public Decision decide(PolicyInput input) {
                return decide.apply(input);
            }
        };
    }

    private static ScanRecord decidedBy(Policy policy, double hate) {
        BundleRef bundle = new BundleRef("text-safety", "1.0.0", "sha256:" + "a".repeat(64));
        List<PartResult> parts = List.of(new PartResult.Scored(
                "title",
                Modality.TEXT,
                List.of(new Signal(Category.HATE, hate, bundle, List.of())),
                List.of(),
                Duration.ofMillis(4)));
        ContentItem item = new ContentItem(
                "song",
                ContentType.TRACK,
                Optional.empty(),
                Set.of(),
                Optional.empty(),
                List.of(Part.text("title", "x")));
        return new ScanRecord(
                new UUID(1, 2),
                "song",
                ContentType.TRACK,
                Optional.empty(),
                Set.of(),
                Optional.empty(),
                ScanMode.SYNC,
                ScanPriority.INTERACTIVE,
                policy.ref().name(),
                Duration.ofSeconds(5),
                Optional.empty(),
                ScanStatus.COMPLETED,
                Optional.of(Scanner.decide(item, policy, parts)),
                Optional.empty(),
                Optional.empty(),
                NOW,
                Optional.of(NOW),
                Optional.of(Duration.ofMillis(9)));
    }
}
