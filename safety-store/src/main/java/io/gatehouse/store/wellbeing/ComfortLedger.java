package io.gatehouse.store.wellbeing;

/** What each viewer chose for themselves. */
public interface ComfortLedger {

    /** {@link Comfort#MOST} for whoever chose nothing. */
    Comfort of(String viewer);

    void keep(String viewer, Comfort comfort);
}
