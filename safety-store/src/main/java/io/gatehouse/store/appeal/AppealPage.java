package io.gatehouse.store.appeal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A stretch of the appeals that are open, or of those that are closed.
 *
 * @param items in the order of the list
 * @param next the last appeal of this page, after which the next one begins; absent on the last page
 */
public record AppealPage(List<Appeal> items, Optional<UUID> next) {

    public AppealPage {
        items = List.copyOf(items);
    }
}
