package io.gatehouse.store.review;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** @param oldestOpenedAt null if nothing waits */
record BacklogRow(long open, @Nullable Instant oldestOpenedAt) {

    Backlog backlog() {
        return new Backlog(open, Optional.ofNullable(oldestOpenedAt));
    }
}
