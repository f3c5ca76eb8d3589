package io.gatehouse.api.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.domain.content.ContentType;
import io.gatehouse.domain.content.Modality;
import io.gatehouse.domain.fusion.Coverage;
import io.gatehouse.domain.policy.Action;
import io.gatehouse.domain.policy.Decision;
import io.gatehouse.domain.policy.PolicyRef;
import io.gatehouse.domain.scan.Verdict;
import io.gatehouse.domain.signal.AbstentionReason;
import io.gatehouse.domain.signal.BundleRef;
import io.gatehouse.domain.signal.FailureReason;
import io.gatehouse.domain.signal.PartResult;
import io.gatehouse.domain.signal.Signal;
import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.eval.audit.AuditEstimate;
import io.gatehouse.eval.audit.AuditFigure;
import io.gatehouse.eval.drift.CategoryDrift;
import io.gatehouse.eval.drift.Divergence;
import io.gatehouse.eval.drift.DriftReport;
import io.gatehouse.eval.drift.InputDrift;
import io.gatehouse.eval.drift.PriorEstimate;
import io.gatehouse.eval.drift.RateDrift;
import io.gatehouse.eval.drift.ScoreShift;
import io.gatehouse.eval.drift.WindowFacts;
import io.gatehouse.eval.metric.Interval;
import io.gatehouse.eval.metric.Proportion;
import io.gatehouse.models.media.WorkerEnd;
import io.gatehouse.store.replay.Period;
import io.gatehouse.store.review.Backlog;
import io.gatehouse.store.traffic.SeenPart;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TelemetryTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final BundleRef BUNDLE = new BundleRef("text-safety", "1.0.0", "sha256:" + "a".repeat(64));

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private int ledgerCalls;
    private int auditsRead;

    @Test
    void aScanIsCountedWithItsPartsAndStages() {
        recordOneOfEach();

        assertThat(registry.scrape())
                .contains("gatehouse_scans_total{action=\"review\",content_type=\"podcast_episode\"} 1.0")
                .contains("gatehouse_part_failures_total{modality=\"audio\",reason=\"undecodable\"} 1.0")
                .contains("gatehouse_part_abstentions_total{modality=\"image\",reason=\"blank\"} 1.0")
                .contains("gatehouse_part_seconds_bucket{modality=\"text\",status=\"scored\",le=\"0.005\"} 1")
                .contains("gatehouse_scan_stage_seconds_count{stage=\"classify\"} 1")
                .contains("gatehouse_bundle_loaded{bundle=\"text-safety\",digest=\"" + BUNDLE.digest()
                        + "\",version=\"1.0.0\"} 1.0");
    }

    @Test
    void aShadowIsCountedByBothActions() {
        recordOneOfEach();

        assertThat(registry.scrape())
                .contains("gatehouse_shadow_decisions_total{action=\"review\",shadow_action=\"allow\"} 1.0")
                .contains("gatehouse_shadow_lost_total{loss=\"queue\"} 1.0");
    }

    @Test
    void batchesAndQueuesAreCountedPerBatcher() {
        recordOneOfEach();

        assertThat(registry.scrape())
                .contains("gatehouse_batch_size_bucket{batcher=\"text\",le=\"8.0\"} 1")
                .contains("gatehouse_queue_wait_seconds_count{batcher=\"text\"} 1")
                .contains("gatehouse_queue_depth{batcher=\"text\"} 3.0")
                .contains("gatehouse_queue_dropped_total{batcher=\"text\"} 1.0");
    }

    @Test
    void theBacklogIsAskedForOnceHoweverManyGaugesShowIt() {
        recordOneOfEach();

        assertThat(registry.scrape())
                .contains("gatehouse_review_open_cases 4.0")
                .contains("gatehouse_review_oldest_age_seconds 90.0")
                .contains("gatehouse_appeals_open 2.0")
                .contains("gatehouse_appeals_oldest_age_seconds 7.0");
        assertThat(ledgerCalls).isOne();
    }

    @Test
    void theNewestAuditIsReadOnceHoweverManyGaugesShowIt() {
        recordOneOfEach();

        assertThat(registry.scrape())
                .contains("gatehouse_audit_open_cases 12.0")
                .contains("gatehouse_audit_recall{bound=\"estimate\",category=\"hate\"} 0.8")
                .contains("gatehouse_audit_recall{bound=\"low\",category=\"hate\"} 0.6")
                .contains("gatehouse_audit_recall{bound=\"high\",category=\"hate\"} 0.9")
                .contains("gatehouse_audit_precision{bound=\"estimate\",category=\"hate\"} NaN")
                .contains("gatehouse_audit_prevalence{bound=\"estimate\",category=\"spam\"} NaN");
        assertThat(auditsRead).isOne();
    }

    @Test
    void whatWasSeenLastOfTheDriftIsShown() {
        recordOneOfEach();

        assertThat(registry.scrape())
                .contains("gatehouse_drift_scores_psi{category=\"hate\"} 0.3")
                .contains("gatehouse_drift_scores_divergence{category=\"hate\"} 0.1")
                .contains("gatehouse_drift_scores_psi{category=\"spam\"} NaN")
                .contains("gatehouse_drift_shift{category=\"hate\",moved=\"prior\"} 1.0")
                .contains("gatehouse_drift_shift{category=\"hate\",moved=\"scores\"} 0.0")
                .contains("gatehouse_drift_shift{category=\"spam\",moved=\"nothing\"} 0.0")
                .contains("gatehouse_drift_prior{category=\"hate\"} 0.2")
                .contains("gatehouse_drift_inputs_psi{trait=\"language\"} 0.3")
                .contains("gatehouse_drift_inputs_chance{trait=\"language\"} 0.01")
                .contains("gatehouse_drift_inputs_psi{trait=\"length\"} NaN")
                .contains("gatehouse_drift_parts{status=\"abstained\",time=\"recent\"} 0.5")
                .contains("gatehouse_drift_parts{status=\"abstained\",time=\"reference\"} NaN");
    }

    @Test
    void everyMetricOfTheListIsThere() {
        recordOneOfEach();
        assertThat(Stream.of(Metric.values()).map(MetricsPage::prometheusName))
                .allSatisfy(name -> assertThat(registry.scrape()).contains("# TYPE " + name + " "));
    }

    @Test
    void aTagThatIsMissingIsAnError() {
        assertThatThrownBy(() -> new Meters(registry).counter(Metric.SCANS, "allow"))
                .hasMessage("SCANS needs a value for each of [ACTION, CONTENT_TYPE], but had 1");
    }

    @Test
    void promtoolFindsNothingToComplainOf(@TempDir Path folder) throws Exception {
        recordOneOfEach();
        Path scraped = Files.writeString(folder.resolve("metrics"), registry.scrape());

        Process promtool;
        try {
            promtool = new ProcessBuilder("promtool", "check", "metrics")
                    .redirectInput(scraped.toFile())
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException e) {
            Assumptions.abort("promtool is not installed here (Debian package prometheus), so nothing was checked");
            return;
        }
        assertThat(new String(promtool.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEmpty();
        assertThat(promtool.waitFor()).isZero();
    }

    private void recordOneOfEach() {
        ScanTelemetry scans = new ScanTelemetry(registry);
        scans.completed(ContentType.PODCAST_EPISODE, verdict());
        scans.took(Stage.CLASSIFY, Duration.ofMillis(30));
        scans.loaded(List.of(BUNDLE));
        ShadowTelemetry shadow = new ShadowTelemetry(registry);
        shadow.decided(Action.REVIEW, Action.ALLOW);
        shadow.lost(ShadowLoss.QUEUE);
        BatchingTelemetry batches = new BatchingTelemetry(registry);
        batches.opened("text", () -> 3);
        batches.ran("text", 5, Duration.ofMillis(20));
        batches.waited("text", Duration.ofMillis(2));
        batches.dropped("text");
        DecoderTelemetry decoding = new DecoderTelemetry(registry);
        decoding.started();
        decoding.called(Duration.ofMillis(1), Duration.ofMillis(80));
        decoding.ended(WorkerEnd.CRASHED);
        Clock noon = Clock.fixed(NOW, ZoneOffset.UTC);
        new BacklogTelemetry(this::backlog, noon, Metric.REVIEW_OPEN, Metric.REVIEW_OLDEST).bindTo(registry);
        new BacklogTelemetry(
                        () -> new Backlog(2, Optional.of(NOW.minusSeconds(7))),
                        noon,
                        Metric.APPEALS_OPEN,
                        Metric.APPEALS_OLDEST)
                .bindTo(registry);
        new Meters(registry).gauge(Metric.REVIEW_DISPUTED, () -> 1);
        new AuditTelemetry(this::audited, () -> 12L, noon).bindTo(registry);
        new DriftTelemetry(() -> Optional.of(drifted())).bindTo(registry);
    }

    private List<AuditEstimate> audited() {
        auditsRead++;
        AuditFigure recall = new AuditFigure.Estimated(0.8, 0.75, new Interval(0.6, 0.9), 40);
        return List.of(new AuditEstimate(
                Category.HATE, new AuditFigure.NotEnoughData("no item was flagged"), recall, recall, 0));
    }

    private static DriftReport drifted() {
        Divergence moved = new Divergence.Measured(0.3, 0.1, 0.01, List.of());
        Divergence unknown = new Divergence.NotEnoughData("there are no items");
        ScoreShift shift = new ScoreShift.Told(ScoreShift.Kind.PRIOR, new PriorEstimate(0.1, 0.2, 0.001), 0.01, 0.5);
        WindowFacts window = new WindowFacts(new Period(NOW.minusSeconds(60), NOW), 200, 200, Set.of());
        return new DriftReport(
                NOW,
                window,
                window,
                Optional.empty(),
                List.of(new CategoryDrift(Category.HATE, 200, 200, moved, shift)),
                new InputDrift(moved, unknown, unknown),
                List.of(new RateDrift(SeenPart.Outcome.ABSTAINED, new Proportion(0, 0), new Proportion(1, 2))));
    }

    private Backlog backlog() {
        ledgerCalls++;
        return new Backlog(4, Optional.of(NOW.minusSeconds(90)));
    }

    private static Verdict verdict() {
        Duration time = Duration.ofMillis(4);
        List<PartResult> parts = List.of(
                new PartResult.Scored(
                        "title",
                        Modality.TEXT,
                        List.of(new Signal(Category.HATE, 0.9, BUNDLE, List.of())),
                        List.of(),
                        time),
                new PartResult.Abstained("cover", Modality.IMAGE, AbstentionReason.BLANK, time),
                new PartResult.Failed("audio", Modality.AUDIO, FailureReason.UNDECODABLE, "no sound", time));
        return new Verdict(
                parts,
                Map.of(),
                Coverage.of(parts),
                new Decision(Action.REVIEW, List.of(), List.of(), new PolicyRef("default", 1, "sha256:x")));
    }
}
