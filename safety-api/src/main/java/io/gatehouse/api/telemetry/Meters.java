package io.gatehouse.api.telemetry;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Makes meters from {@link Metric} alone; a registry gives the same meter for the same values. */
record Meters(MeterRegistry registry) {

    private static final Duration[] TIMES = Stream.of(
                    1, 5, 10, 25, 50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000, 30_000)
            .map(Duration::ofMillis)
            .toArray(Duration[]::new);
    private static final double[] SIZES = {1, 2, 4, 8, 16, 32, 64};

    Counter counter(Metric metric, String... values) {
        return Counter.builder(metric.id())
                .description(metric.help())
                .tags(tags(metric, values))
                .register(registry);
    }

    Timer timer(Metric metric, String... values) {
        return Timer.builder(metric.id())
                .description(metric.help())
                .tags(tags(metric, values))
                .serviceLevelObjectives(TIMES)
                .register(registry);
    }

    DistributionSummary sizes(Metric metric, String... values) {
        return DistributionSummary.builder(metric.id())
                .description(metric.help())
                .tags(tags(metric, values))
                .serviceLevelObjectives(SIZES)
                .register(registry);
    }

    void gauge(Metric metric, Supplier<Number> value, String... values) {
        Gauge.builder(metric.id(), value)
                .description(metric.help())
                .baseUnit(metric.unit().orElse(null))
                .tags(tags(metric, values))
                .register(registry);
    }

    static String wire(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static Tags tags(Metric metric, String... values) {
        if (values.length != metric.tags().size()) {
            throw new IllegalArgumentException(
                    metric + " needs a value for each of " + metric.tags() + ", but had " + values.length);
        }
        return Tags.of(IntStream.range(0, values.length)
                .mapToObj(i -> io.micrometer.core.instrument.Tag.of(
                        metric.tags().get(i).key(), values[i]))
                .toList());
    }
}
