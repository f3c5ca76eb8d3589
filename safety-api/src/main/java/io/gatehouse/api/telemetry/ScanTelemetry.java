package io.gatehouse.api.telemetry;

import io.gatehouse.domain.content.ContentType;
import io.gatehouse.domain.scan.Verdict;
import io.gatehouse.domain.signal.BundleRef;
import io.gatehouse.domain.signal.PartResult;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;

/** Counts scans and what came of their parts. Safe for use by many threads. */
public final class ScanTelemetry {

    private final Meters meters;

    public ScanTelemetry(MeterRegistry registry) {
        this.meters = new Meters(registry);
    }

    /** A scan came to a decision and was recorded; to be called once per scan. */
    public void completed(ContentType contentType, Verdict verdict) {
        meters.counter(Metric.SCANS, Meters.wire(verdict.decision().action()), Meters.wire(contentType))
                .increment();
        verdict.parts().forEach(this::part);
    }

    /** A scan spent that long in a stage. */
    public void took(Stage stage, Duration time) {
        meters.timer(Metric.STAGE_DURATION, Meters.wire(stage)).record(time);
    }

    /** These bundles are in use; to be called when they are ready. */
    public void loaded(List<BundleRef> bundles) {
        bundles.forEach(
                bundle -> meters.gauge(Metric.BUNDLES, () -> 1, bundle.id(), bundle.version(), bundle.digest()));
    }

    private void part(PartResult part) {
        String modality = Meters.wire(part.modality());
        String status = switch (part) {
            case PartResult.Scored scored -> "scored";
            case PartResult.Abstained abstained -> {
                meters.counter(
                                Metric.PART_ABSTENTIONS,
                                modality,
                                abstained.reason().wireName())
                        .increment();
                yield "abstained";
            }
            case PartResult.Failed failed -> {
                meters.counter(Metric.PART_FAILURES, modality, failed.reason().wireName())
                        .increment();
                yield "failed";
            }
        };
        meters.timer(Metric.PART_DURATION, modality, status).record(part.elapsed());
    }
}
