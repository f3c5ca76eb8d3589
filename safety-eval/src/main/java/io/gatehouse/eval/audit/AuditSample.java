package io.gatehouse.eval.audit;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What an audit drew, and from what.
 *
 * @param strata every stratum that there is, in its order
 */
public record AuditSample(List<DrawnItem> items, SortedMap<Stratum, StratumCount> strata) {

    public AuditSample {
        items = List.copyOf(items);
        strata = Collections.unmodifiableSortedMap(new TreeMap<>(strata));
        for (Map.Entry<Stratum, StratumCount> stratum : strata.entrySet()) {
            long drawn = items.stream()
                    .filter(item -> item.stratum().equals(stratum.getKey()))
                    .count();
            if (drawn != stratum.getValue().sampled()) {
                throw new IllegalArgumentException("the stratum " + stratum.getKey() + " has " + drawn
                        + " items, but counts " + stratum.getValue().sampled());
            }
        }
    }

    /** How many items there are in all. */
    public int population() {
        return strata.values().stream().mapToInt(StratumCount::population).sum();
    }
}
