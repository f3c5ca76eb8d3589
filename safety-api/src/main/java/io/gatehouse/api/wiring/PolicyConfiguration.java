package io.gatehouse.api.wiring;

import io.gatehouse.api.policy.PolicyArchive;
import io.gatehouse.api.policy.PolicyReplays;
import io.gatehouse.api.policy.PolicySettings;
import io.gatehouse.api.policy.Shadow;
import io.gatehouse.api.policy.ShadowPolicy;
import io.gatehouse.api.scan.PolicyRegistry;
import io.gatehouse.api.scan.ScanWatcher;
import io.gatehouse.api.telemetry.ShadowTelemetry;
import io.gatehouse.domain.policy.PolicyLoader;
import io.gatehouse.store.policy.PolicyLedger;
import io.gatehouse.store.replay.DecisionHistory;
import io.gatehouse.store.shadow.ShadowLedger;
import java.time.Clock;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Policies that are tried: replayed, or in the shadow of the real one. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PolicySettings.class)
class PolicyConfiguration {

    private static final int SHADOWS_WAITING = 1_000;

    @Bean
    PolicyArchive policyArchive(PolicyLedger ledger) {
        return new PolicyArchive(new PolicyLoader(), ledger);
    }

    @Bean
    ShadowPolicy shadowPolicy(PolicySettings settings, PolicyArchive archive, PolicyRegistry inForce) {
        return ShadowPolicy.load(settings, archive, inForce.names());
    }

    @Bean
    ScanWatcher scanWatcher(ShadowPolicy shadow, ShadowLedger ledger, ShadowTelemetry telemetry, Clock clock) {
        return shadow.policy()
                .<ScanWatcher>map(policy -> new Shadow(policy, ledger, telemetry, clock, shadowThread()))
                .orElse(scan -> {});
    }

    /** One, with a queue that is really bounded: what does not fit is counted as lost. */
    private static ExecutorService shadowThread() {
        return new ThreadPoolExecutor(
                1,
                1,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(SHADOWS_WAITING),
                Thread.ofPlatform().name("shadow-policy").daemon().factory());
    }

    @Bean
    PolicyReplays policyReplays(
            PolicyArchive archive, DecisionHistory history, ShadowPolicy shadow, PolicySettings settings, Clock clock) {
        return new PolicyReplays(archive, history, shadow, settings, clock);
    }
}
