package io.gatehouse.store.decision;

import io.gatehouse.domain.policy.Action;
import io.gatehouse.domain.taxonomy.Category;
import java.time.LocalDate;
import java.util.List;

/** How many decisions were made, by days in UTC; what did not happen on a day is left out. */
public interface DecisionTrend {

    record ActionCount(LocalDate day, Action action, long decisions) {}

    /** A decision about two categories is counted for both. */
    record CategoryCount(LocalDate day, Category category, long decisions) {}

    /** From that day on, in the order of days. */
    List<ActionCount> byAction(LocalDate from);

    /** From that day on, in the order of days; by the rules that fired. */
    List<CategoryCount> byCategory(LocalDate from);
}
