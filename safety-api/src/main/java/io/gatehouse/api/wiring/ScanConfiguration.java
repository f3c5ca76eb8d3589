package io.gatehouse.api.wiring;

import io.gatehouse.api.callback.CallbackSender;
import io.gatehouse.api.fetch.MediaFetcher;
import io.gatehouse.api.scan.Admission;
import io.gatehouse.api.scan.Backlog;
import io.gatehouse.api.scan.PolicyRegistry;
import io.gatehouse.api.scan.RunningScans;
import io.gatehouse.api.scan.ScanEvents;
import io.gatehouse.api.scan.ScanRun;
import io.gatehouse.api.scan.ScanService;
import io.gatehouse.api.scan.ScanSettings;
import io.gatehouse.api.scan.ScanWatcher;
import io.gatehouse.api.telemetry.ScanTelemetry;
import io.gatehouse.domain.policy.PolicyLoader;
import io.gatehouse.review.console.PoliciesInForce;
import io.gatehouse.store.job.ScanJobs;
import io.gatehouse.store.policy.PolicyLedger;
import io.gatehouse.store.scan.ScanLedger;
import java.nio.file.Path;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** The loop from request to decision. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ScanSettings.class)
class ScanConfiguration {

    @Bean
    PolicyRegistry policies(@Value("${gatehouse.data-dir:data}") Path data, PolicyLedger ledger) {
        PolicyRegistry policies = PolicyRegistry.load(new PolicyLoader(), data.resolve("policies"));
        policies.all().forEach(ledger::record);
        return policies;
    }

    /** The console shows them to people. */
    @Bean
    PoliciesInForce policiesInForce(PolicyRegistry policies) {
        return policies::all;
    }

    @Bean
    RunningScans runningScans() {
        return new RunningScans();
    }

    @Bean
    Admission admission(ScanSettings settings) {
        return new Admission(settings);
    }

    @Bean
    Backlog backlog(ScanLedger ledger, ScanSettings settings) {
        return new Backlog(ledger, settings);
    }

    @Bean
    ScanRun scanRun(
            ClassifierSet classifiers,
            MediaFetcher fetcher,
            ScanLedger ledger,
            RunningScans running,
            ScanSettings settings,
            ScanTelemetry telemetry,
            Clock clock) {
        telemetry.loaded(classifiers.bundles());
        return new ScanRun(
                classifiers.byModality(), fetcher::fetch, ledger, running, settings.grace(), telemetry, clock);
    }

    @Bean
    ScanService scanService(
            ScanLedger ledger,
            ScanRun run,
            PolicyRegistry policies,
            Backlog backlog,
            RunningScans running,
            ScanSettings settings,
            ScanTelemetry telemetry,
            ScanWatcher watcher,
            Clock clock) {
        return new ScanService(ledger, run, policies, backlog, running, settings, telemetry, watcher, clock);
    }

    @Bean
    ScanEvents scanEvents(ScanLedger ledger, RunningScans running, JsonMapper json) {
        return new ScanEvents(ledger, running, json);
    }

    /** Jobs of an earlier process are taken up once everything here is ready for them. */
    @Bean
    ApplicationListener<ApplicationReadyEvent> jobsStart(ScanJobs jobs, ScanService scans, CallbackSender callbacks) {
        return ready -> jobs.start(scans, callbacks);
    }
}
