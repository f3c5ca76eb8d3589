package io.gatehouse.store.decision;

import java.util.Optional;

/** All decisions that were ever made, for people who look for some of them. */
public interface DecisionSearch {

    /** The largest page. */
    int MOST_PER_PAGE = 200;

    /**
     * The newest first; pages neither overlap nor skip what was decided before the first of them was asked for.
     *
     * @param limit 1 to {@link #MOST_PER_PAGE}
     * @param cursor {@link DecisionPage#next()} of the page before
     * @throws IllegalArgumentException if the limit or the cursor is none
     */
    DecisionPage search(DecisionQuery query, int limit, Optional<String> cursor);
}
