package io.gatehouse.review.console;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How things stand, and how they went over some days.
 *
 * @param oldest for how long the oldest case waits; null if none does
 * @param oldestAppeal likewise
 * @param live what the newest audit says of all decisions, whatever the days
 * @param unmet the same of categories that nothing was flagged for and nothing found of
 * @param disputed how many cases wait for a lead, because reviewers were of two minds
 */
record Overview(
        int days,
        long waiting,
        @Nullable String oldest,
        long disputed,
        long appeals,
        @Nullable String oldestAppeal,
        Actions actions,
        List<CategoryLine> categories,
        Backlog backlog,
        List<FigureRow> agreement,
        List<FigureRow> live,
        List<FigureRow> unmet) {

    /** @param keys the actions, the mildest first */
    record Actions(long decisions, DayPlot plot, List<Key> keys, List<ActionDay> rows) {}

    /** @param kind a class of the style sheet */
    record Key(String kind, String name, long count) {}

    /** @param counts in the order of the keys */
    record ActionDay(String day, List<Long> counts) {}

    /** @param days those on which there was any, such as "3 on 5 Nov" */
    record CategoryLine(String name, long decisions, DayPlot plot, String days) {}

    record Backlog(DayPlot plot, List<BacklogDay> rows) {}

    record BacklogDay(String day, long opened, long closed, long waiting) {}
}
