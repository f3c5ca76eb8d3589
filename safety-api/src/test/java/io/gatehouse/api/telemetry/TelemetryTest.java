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
import io.gatehouse.models.media.WorkerEnd;
import io.gatehouse.store.review.Backlog;
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
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TelemetryTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final BundleRef BUNDLE = new BundleRef("text-safety", "1.0.0", "sha256:" + "a".repeat(64));

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private int ledgerCalls;

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
