package io.gatehouse.api.telemetry;

import io.gatehouse.domain.policy.Action;
import io.micrometer.core.instrument.MeterRegistry;

/** Counts what a shadow policy decides beside the real one. Safe for use by many threads. */
public final class ShadowTelemetry {

    private final Meters meters;

    public ShadowTelemetry(MeterRegistry registry) {
        this.meters = new Meters(registry);
    }

    /** Both decided on the same scan. */
    public void decided(Action real, Action shadow) {
        meters.counter(Metric.SHADOW_DECISIONS, Meters.wire(real), Meters.wire(shadow))
                .increment();
    }

    /** The shadow's decision on a scan is missing. */
    public void lost(ShadowLoss why) {
        meters.counter(Metric.SHADOW_LOST, Meters.wire(why)).increment();
    }
}
