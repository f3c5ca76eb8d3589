package io.gatehouse.review.console;

import io.gatehouse.review.agreement.AgreementView.CoefficientView;
import io.gatehouse.review.console.LiveFigures.LiveFigure;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A figure with its interval: how far reviewers agree on something, or what an audit says of it.
 *
 * @param strip null where there is no number
 * @param cases how many cases or labels it rests on; null where that is not known
 * @param why there is no number; null where there is one
 */
record FigureRow(
        String about,
        String measure,
        @Nullable Strip strip,
        @Nullable Integer cases,
        @Nullable String why) {

    private static final double PERCENT = 100;

    /**
     * A value with its interval, in words and as places on a line from 0 to 100.
     *
     * @param below whether it is worse than chance, which has no place on the line but its edge
     */
    record Strip(String value, String interval, String at, String low, String high, boolean below) {

        static Strip of(double value, double low, double high) {
            return new Strip(
                    Words.share(value),
                    Words.share(low) + " to " + Words.share(high),
                    place(value),
                    place(low),
                    place(high),
                    value < 0);
        }

        /** What is worse than chance stands at the edge. */
        private static String place(double value) {
            return String.format(Locale.ROOT, "%.1f", PERCENT * Math.clamp(value, 0, 1));
        }
    }

    static FigureRow of(String about, String measure, CoefficientView found) {
        Strip strip = Optional.ofNullable(found.value())
                .map(value -> Strip.of(value, number(found.low()), number(found.high())))
                .orElse(null);
        return new FigureRow(about, measure, strip, found.cases(), found.notEnoughData());
    }

    static FigureRow alpha(String about, CoefficientView found) {
        return of(about, "Krippendorff's alpha", found);
    }

    static FigureRow of(LiveFigure figure) {
        String about = figure.category().wireName();
        return switch (figure) {
            case LiveFigure.Estimated found ->
                new FigureRow(
                        about,
                        figure.measure(),
                        Strip.of(found.value(), found.low(), found.high()),
                        found.labels(),
                        null);
            case LiveFigure.NotEnoughData none -> new FigureRow(about, figure.measure(), null, null, none.why());
        };
    }

    private static double number(@Nullable Double value) {
        return Optional.ofNullable(value).orElseThrow();
    }
}
