package io.gatehouse.eval.figure;

import io.gatehouse.domain.policy.Trigger;
import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.eval.metric.Bootstrap;
import io.gatehouse.eval.metric.CalibrationError;
import io.gatehouse.eval.metric.Curves;
import io.gatehouse.eval.metric.Estimate;
import io.gatehouse.eval.metric.FixedFalseAlarms;
import io.gatehouse.eval.metric.Interval;
import io.gatehouse.eval.metric.OperatingPoint;
import io.gatehouse.eval.metric.Ranking;
import io.gatehouse.eval.metric.ScoredLabels;
import io.gatehouse.eval.run.ItemResult;
import io.gatehouse.eval.run.RunResults;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/** Computes the figures of one category. */
final class CategoryJudge {

    private static final double ONE_PERCENT = 0.01;
    private static final double FIVE_PERCENT = 0.05;

    private final Category category;
    private final List<Trigger> triggers;
    private final Bootstrap bootstrap;

    CategoryJudge(Category category, List<Trigger> triggers, Bootstrap bootstrap) {
        this.category = category;
        this.triggers = triggers.stream()
                .filter(trigger -> trigger.category() == category)
                .toList();
        this.bootstrap = bootstrap;
    }

    CategoryRow row(Slice slice, List<ItemResult> items) {
        ScoredLabels labelled = RunResults.labelled(items, category);
        Ranges ranges = new Ranges(labelled);
        return new CategoryRow(
                category,
                slice,
                labelled.size(),
                labelled.positives(),
                ranges.of(Ranking.auroc(labelled), Bootstrap.Ranges::auroc),
                ranges.of(Ranking.averagePrecision(labelled), Bootstrap.Ranges::averagePrecision),
                ranges.of(CalibrationError.brier(labelled), Bootstrap.Ranges::brier),
                ranges.withoutRange(CalibrationError.expected(labelled)),
                FixedFalseAlarms.recall(labelled, ONE_PERCENT),
                FixedFalseAlarms.recall(labelled, FIVE_PERCENT),
                points(labelled, ranges));
    }

    /** Nothing where there is too little to draw. */
    Optional<CategoryCurves> curves(List<ItemResult> items) {
        ScoredLabels labelled = RunResults.labelled(items, category);
        return isEnough(labelled)
                ? Optional.of(new CategoryCurves(
                        category, labelled.size(), labelled.positives(), Curves.of(labelled), triggers))
                : Optional.empty();
    }

    private List<PointRow> points(ScoredLabels labelled, Ranges ranges) {
        List<PointRow> points = new ArrayList<>();
        for (Trigger trigger : triggers) {
            int number = points.size();
            OperatingPoint point = OperatingPoint.at(trigger.atLeast(), labelled);
            points.add(new PointRow(
                    trigger,
                    Estimate.share(point.precision()),
                    Estimate.share(point.recall()),
                    ranges.of(f1(point), drawn -> drawn.f1().get(number)),
                    Estimate.share(point.falseAlarms())));
        }
        return points;
    }

    /** Twice the hits, out of the flagged and the positives together (van Rijsbergen, 1979). */
    private static OptionalDouble f1(OperatingPoint point) {
        int all = point.precision().trials() + point.recall().trials();
        return all == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(2.0 * point.recall().successes() / all);
    }

    private static boolean isEnough(ScoredLabels items) {
        return items.positives() >= Estimate.ENOUGH && items.negatives() >= Estimate.ENOUGH;
    }

    /** Figures that need enough of both kinds. */
    private final class Ranges {

        private final ScoredLabels items;
        private final Optional<Bootstrap.Ranges> drawn;

        Ranges(ScoredLabels items) {
            this.items = items;
            this.drawn = isEnough(items)
                    ? Optional.of(bootstrap.of(
                            items,
                            triggers.stream().mapToDouble(Trigger::atLeast).toArray()))
                    : Optional.empty();
        }

        Estimate of(OptionalDouble value, Function<Bootstrap.Ranges, Optional<Interval>> range) {
            return drawn.isPresent() && value.isPresent()
                    ? new Estimate.Known(value.getAsDouble(), drawn.flatMap(range), items.size())
                    : tooFew();
        }

        Estimate withoutRange(OptionalDouble value) {
            return drawn.isPresent() && value.isPresent()
                    ? new Estimate.Known(value.getAsDouble(), Optional.empty(), items.size())
                    : tooFew();
        }

        private Estimate tooFew() {
            return Estimate.tooFew(Math.min(items.positives(), items.negatives()));
        }
    }
}
