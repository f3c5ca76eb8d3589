package io.gatehouse.review.console;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Bars, one for each day, piled up of several kinds, in a box of 100 by 100 that is stretched to its place.
 *
 * @param description what it shows, for those who cannot see it
 * @param top what the upper edge stands for
 */
record DayPlot(String description, long top, String first, String last, List<Bar> bars) {

    private static final double SIDE = 100;
    private static final double FILLED = 0.8;

    /** @param kind a class of the style sheet */
    record Bar(String kind, String x, String y, String width, String height, String title) {}

    /**
     * One kind of what is counted.
     *
     * @param name in the words of the page
     * @param counts days on which there was none may be absent
     */
    record Series(String kind, String name, Map<LocalDate, Long> counts) {

        long on(LocalDate day) {
            return counts.getOrDefault(day, 0L);
        }

        long sum() {
            return counts.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /**
     * @param what is counted
     * @param days at least one, in their order
     * @param piles the lowest first
     */
    static DayPlot of(String what, List<LocalDate> days, List<Series> piles) {
        long top = Math.max(
                1, days.stream().mapToLong(day -> sum(piles, day)).max().orElseThrow());
        List<Bar> bars = new ArrayList<>();
        for (int place = 0; place < days.size(); place++) {
            bars.addAll(pile(days.get(place), SIDE * place / days.size(), SIDE / days.size(), piles, top));
        }
        String first = Words.day(days.getFirst());
        String last = Words.day(days.getLast());
        return new DayPlot(what + " from " + first + " to " + last + ", at most " + top, top, first, last, bars);
    }

    private static long sum(List<Series> piles, LocalDate day) {
        return piles.stream().mapToLong(series -> series.on(day)).sum();
    }

    private static List<Bar> pile(LocalDate day, double left, double width, List<Series> piles, long top) {
        List<Bar> bars = new ArrayList<>();
        double floor = SIDE;
        for (Series series : piles) {
            double height = SIDE * series.on(day) / top;
            floor = Math.max(0, floor - height);
            if (height > 0) {
                String title = Words.day(day) + ": " + series.on(day) + ' ' + series.name();
                bars.add(new Bar(
                        series.kind(), number(left), number(floor), number(width * FILLED), number(height), title));
            }
        }
        return bars;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
