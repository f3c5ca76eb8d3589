package io.gatehouse.domain.fusion;

import io.gatehouse.domain.signal.PartResult;
import java.util.List;

/**
 * What of an item was looked at.
 *
 * @param missing ids of the parts that were not looked at, or not in every aspect
 */
public record Coverage(List<String> missing) {

    public Coverage {
        missing = List.copyOf(missing);
    }

    public static Coverage of(List<PartResult> results) {
        return new Coverage(results.stream()
                .filter(result -> !result.complete())
                .map(PartResult::partId)
                .toList());
    }

    public boolean complete() {
        return missing.isEmpty();
    }
}
