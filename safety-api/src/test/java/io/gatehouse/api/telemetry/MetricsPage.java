package io.gatehouse.api.telemetry;

import io.micrometer.core.instrument.Meter;
import io.micrometer.prometheusmetrics.PrometheusNamingConvention;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@code docs/metrics.md}, written from {@link Metric}. */
final class MetricsPage {

    private static final PrometheusNamingConvention NAMES = new PrometheusNamingConvention();

    private MetricsPage() {}

    static String prometheusName(Metric metric) {
        @Nullable String unit = metric.unit().orElse(metric.kind() == Metric.Kind.TIMER ? "seconds" : null);
        String name = NAMES.name(metric.id(), typeOf(metric), unit);
        return metric.kind() == Metric.Kind.COUNTER && !name.endsWith("_total") ? name + "_total" : name;
    }

    static String markdown() {
        return """
                # Metrics

                `GET /metrics` answers in the format of Prometheus. Beside the metrics of the platform (`jvm_*`,
                `http_server_requests_*`, `hikaricp_*` and so on) there are these:

                | name | kind | labels | what it says |
                | --- | --- | --- | --- |
                %s

                | label | values |
                | --- | --- |
                %s
                """.formatted(metrics(), tags());
    }

    private static String metrics() {
        return Stream.of(Metric.values())
                .map(metric -> "| `%s` | %s | %s | %s |"
                        .formatted(
                                prometheusName(metric),
                                switch (metric.kind()) {
                                    case COUNTER -> "counter";
                                    case GAUGE -> "gauge";
                                    case TIMER, SIZES -> "histogram";
                                },
                                metric.tags().stream()
                                        .map(tag -> '`' + tag.key() + '`')
                                        .collect(Collectors.joining(", ")),
                                metric.help()))
                .collect(Collectors.joining("\n"));
    }

    private static String tags() {
        return Stream.of(Tag.values())
                .map(tag -> "| `%s` | %s |".formatted(tag.key(), tag.meaning()))
                .collect(Collectors.joining("\n"));
    }

    private static Meter.Type typeOf(Metric metric) {
        return metric.kind() == Metric.Kind.SIZES
                ? Meter.Type.DISTRIBUTION_SUMMARY
                : Meter.Type.valueOf(metric.kind().name().toUpperCase(Locale.ROOT));
    }
}
