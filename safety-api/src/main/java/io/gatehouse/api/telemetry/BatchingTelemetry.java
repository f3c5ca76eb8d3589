package io.gatehouse.api.telemetry;

import io.gatehouse.models.batching.BatchingListener;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.function.IntSupplier;

/** Counts what the batchers of all models do. */
public final class BatchingTelemetry implements BatchingListener {

    private final Meters meters;

    public BatchingTelemetry(MeterRegistry registry) {
        this.meters = new Meters(registry);
    }

    @Override
    public void opened(String batcher, IntSupplier depth) {
        meters.gauge(Metric.QUEUE_DEPTH, depth::getAsInt, batcher);
    }

    @Override
    public void ran(String batcher, int size, Duration time) {
        meters.sizes(Metric.BATCH_SIZE, batcher).record(size);
        meters.timer(Metric.BATCH_DURATION, batcher).record(time);
    }

    @Override
    public void waited(String batcher, Duration time) {
        meters.timer(Metric.QUEUE_WAIT, batcher).record(time);
    }

    @Override
    public void dropped(String batcher) {
        meters.counter(Metric.QUEUE_DROPPED, batcher).increment();
    }
}
