package io.gatehouse.store.review;

import java.time.LocalDate;
import java.util.List;

/** How the queue grew and shrank, by days in UTC; golden items are no part of it. */
public interface BacklogTrend {

    /**
     * One day of the queue.
     *
     * @param closed how many cases got their verdict
     * @param waiting how many had none when the day ended
     */
    record Day(LocalDate day, long opened, long closed, long waiting) {}

    /** Every day from the first to the last, both among them. */
    List<Day> days(LocalDate first, LocalDate last);
}
