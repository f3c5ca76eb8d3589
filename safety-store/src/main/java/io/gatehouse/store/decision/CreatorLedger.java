package io.gatehouse.store.decision;

import java.util.UUID;

/** What else is known of whoever sent an item. */
public interface CreatorLedger {

    /** How far back anything is counted: that many scans, so that a busy creator costs no more than any other. */
    int MOST_COUNTED = 1_000;

    /**
     * @param but the scan that is looked at, which is no news
     * @param listed how many scans are named at most
     * @param goldenToo whether verdicts on items that are golden count: for those alone who may know them
     */
    CreatorRecord of(String creatorId, UUID but, int listed, boolean goldenToo);
}
