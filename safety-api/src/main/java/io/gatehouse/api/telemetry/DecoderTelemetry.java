package io.gatehouse.api.telemetry;

import io.gatehouse.models.media.DecoderListener;
import io.gatehouse.models.media.WorkerEnd;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Locale;

/** Counts what the decode workers do. */
public final class DecoderTelemetry implements DecoderListener {

    private final Meters meters;

    public DecoderTelemetry(MeterRegistry registry) {
        this.meters = new Meters(registry);
    }

    @Override
    public void started() {
        meters.counter(Metric.DECODE_WORKERS).increment();
    }

    @Override
    public void ended(WorkerEnd end) {
        meters.counter(Metric.DECODE_WORKER_ENDS, end.name().toLowerCase(Locale.ROOT))
                .increment();
    }

    @Override
    public void called(Duration waited, Duration took) {
        meters.timer(Metric.DECODE_WAIT).record(waited);
        meters.timer(Metric.DECODE_DURATION).record(took);
    }
}
