package io.gatehouse.api.telemetry;

import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.eval.drift.CategoryDrift;
import io.gatehouse.eval.drift.Divergence;
import io.gatehouse.eval.drift.DriftReport;
import io.gatehouse.eval.drift.InputDrift;
import io.gatehouse.eval.drift.RateDrift;
import io.gatehouse.eval.drift.ScoreShift;
import io.gatehouse.eval.metric.Proportion;
import io.gatehouse.store.traffic.SeenPart;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/** What was last seen of the drift; NaN where nothing was, or too little. Nothing is worked out for a scrape. */
final class DriftTelemetry implements MeterBinder {

    private static final List<SeenPart.Outcome> LOST = List.of(SeenPart.Outcome.ABSTAINED, SeenPart.Outcome.FAILED);

    private final Supplier<Optional<DriftReport>> last;

    DriftTelemetry(Supplier<Optional<DriftReport>> last) {
        this.last = last;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Meters meters = new Meters(registry);
        for (Category category : Category.values()) {
            scores(meters, category);
        }
        inputs(meters, "language", InputDrift::language);
        inputs(meters, "length", InputDrift::length);
        inputs(meters, "modality", InputDrift::modality);
        for (SeenPart.Outcome outcome : LOST) {
            meters.gauge(
                    Metric.DRIFT_PARTS, () -> share(outcome, RateDrift::before), Meters.wire(outcome), "reference");
            meters.gauge(Metric.DRIFT_PARTS, () -> share(outcome, RateDrift::now), Meters.wire(outcome), "recent");
        }
    }

    private void scores(Meters meters, Category category) {
        String name = category.wireName();
        meters.gauge(
                Metric.DRIFT_SCORES_PSI,
                () -> measured(of(category).map(CategoryDrift::scores), Divergence.Measured::psi),
                name);
        meters.gauge(
                Metric.DRIFT_SCORES_DIVERGENCE,
                () -> measured(of(category).map(CategoryDrift::scores), Divergence.Measured::jensenShannon),
                name);
        meters.gauge(
                Metric.DRIFT_PRIOR,
                () -> told(category).map(shift -> shift.prior().now()).orElse(Double.NaN),
                name);
        for (ScoreShift.Kind kind : ScoreShift.Kind.values()) {
            meters.gauge(
                    Metric.DRIFT_SHIFT,
                    () -> told(category).filter(shift -> shift.kind() == kind).isPresent() ? 1 : 0,
                    name,
                    Meters.wire(kind));
        }
    }

    private void inputs(Meters meters, String trait, Function<InputDrift, Divergence> of) {
        inputs(meters, Metric.DRIFT_INPUTS_PSI, trait, of, Divergence.Measured::psi);
        inputs(meters, Metric.DRIFT_INPUTS_DIVERGENCE, trait, of, Divergence.Measured::jensenShannon);
        inputs(meters, Metric.DRIFT_INPUTS_CHANCE, trait, of, Divergence.Measured::chance);
    }

    private void inputs(
            Meters meters,
            Metric metric,
            String trait,
            Function<InputDrift, Divergence> of,
            ToDoubleFunction<Divergence.Measured> value) {
        meters.gauge(metric, () -> measured(last.get().map(DriftReport::inputs).map(of), value), trait);
    }

    private Optional<CategoryDrift> of(Category category) {
        return last.get().stream()
                .flatMap(report -> report.categories().stream())
                .filter(drift -> drift.category() == category)
                .findFirst();
    }

    private Optional<ScoreShift.Told> told(Category category) {
        return of(category)
                .map(CategoryDrift::shift)
                .filter(ScoreShift.Told.class::isInstance)
                .map(ScoreShift.Told.class::cast);
    }

    private static double measured(Optional<Divergence> divergence, ToDoubleFunction<Divergence.Measured> value) {
        return divergence.orElse(null) instanceof Divergence.Measured measured
                ? value.applyAsDouble(measured)
                : Double.NaN;
    }

    private double share(SeenPart.Outcome outcome, Function<RateDrift, Proportion> time) {
        return last.get().stream()
                .flatMap(report -> report.rates().stream())
                .filter(rate -> rate.outcome() == outcome)
                .map(time)
                .findFirst()
                .orElse(new Proportion(0, 0))
                .value()
                .orElse(Double.NaN);
    }
}
