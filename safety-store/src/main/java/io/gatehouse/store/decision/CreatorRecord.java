package io.gatehouse.store.decision;

import java.util.List;
import java.util.UUID;

/**
 * What came from a creator before.
 *
 * @param decided how many scans, of the newest {@link CreatorLedger#MOST_COUNTED}
 * @param violations how many of these reviewers found to break the rules, and no appeal overturned
 * @param newest scans, the newest first
 */
public record CreatorRecord(int decided, int violations, List<UUID> newest) {

    public CreatorRecord {
        newest = List.copyOf(newest);
    }
}
