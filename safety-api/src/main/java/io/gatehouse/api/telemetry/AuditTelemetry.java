package io.gatehouse.api.telemetry;

import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.eval.audit.AuditEstimate;
import io.gatehouse.eval.audit.AuditFigure;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/** What the newest finished audit says, worked out at most once a minute; NaN where it says nothing. */
final class AuditTelemetry implements MeterBinder {

    private static final Duration FRESH = Duration.ofMinutes(1);

    private final Remembered<List<AuditEstimate>> newest;
    private final Remembered<Long> open;

    AuditTelemetry(Supplier<List<AuditEstimate>> newest, Supplier<Long> open, Clock clock) {
        this.newest = new Remembered<>(newest, clock, FRESH);
        this.open = new Remembered<>(open, clock, FRESH);
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Meters meters = new Meters(registry);
        meters.gauge(Metric.AUDIT_OPEN, open::get);
        for (Category category : Category.values()) {
            gauges(meters, Metric.AUDIT_PRECISION, category, AuditEstimate::precision);
            gauges(meters, Metric.AUDIT_RECALL, category, AuditEstimate::recall);
            gauges(meters, Metric.AUDIT_PREVALENCE, category, AuditEstimate::prevalence);
        }
    }

    private void gauges(Meters meters, Metric metric, Category category, Function<AuditEstimate, AuditFigure> figure) {
        gauge(meters, metric, category, "estimate", figure, AuditFigure.Estimated::value);
        gauge(
                meters,
                metric,
                category,
                "low",
                figure,
                known -> known.interval95().low());
        gauge(
                meters,
                metric,
                category,
                "high",
                figure,
                known -> known.interval95().high());
    }

    private void gauge(
            Meters meters,
            Metric metric,
            Category category,
            String bound,
            Function<AuditEstimate, AuditFigure> figure,
            ToDoubleFunction<AuditFigure.Estimated> value) {
        meters.gauge(metric, () -> value(category, figure, value), category.wireName(), bound);
    }

    private double value(
            Category category,
            Function<AuditEstimate, AuditFigure> figure,
            ToDoubleFunction<AuditFigure.Estimated> value) {
        return newest.get().stream()
                .filter(estimate -> estimate.category() == category)
                .map(figure)
                .filter(AuditFigure.Estimated.class::isInstance)
                .mapToDouble(known -> value.applyAsDouble((AuditFigure.Estimated) known))
                .findFirst()
                .orElse(Double.NaN);
    }
}
