package io.gatehouse.eval.summary;

import io.gatehouse.eval.metric.Estimate;
import io.gatehouse.eval.report.Table;

/** A figure in words. */
final class EstimateText {

    private EstimateText() {}

    /** With its interval, where it has one, and what it rests on. */
    static String of(Estimate figure) {
        return switch (figure) {
            case Estimate.Known known -> value(known) + " (" + range(known) + "n = " + known.n() + ")";
            case Estimate.TooFew few -> few.verdict() + " (n = " + few.n() + ")";
        };
    }

    static String value(Estimate.Known known) {
        return Table.number(known.value());
    }

    private static String range(Estimate.Known known) {
        return known.range()
                .map(range -> Table.number(range.low()) + " to " + Table.number(range.high()) + ", ")
                .orElse("");
    }
}
