package io.gatehouse.store.review;

import java.util.List;
import java.util.Optional;

/**
 * A stretch of the queue.
 *
 * @param items the most urgent first
 * @param next where the next page begins, absent on the last one
 */
public record CasePage(List<ReviewCase> items, Optional<String> next) {

    public CasePage {
        items = List.copyOf(items);
    }
}
