package io.gatehouse.store.audit;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Every look at content, kept for good. */
public interface ViewLedger {

    /** What somebody fetches of one part within that time of a look is the same look: a player asks piece by piece. */
    Duration ONE_LOOK = Duration.ofMinutes(1);

    /**
     * Somebody is about to see an item.
     *
     * @param partId the part whose media is asked for; empty means the page with all texts
     * @throws org.springframework.dao.DataAccessException if there is no such scan
     */
    void record(UUID scanId, Optional<String> partId, String viewer);

    /**
     * Somebody is about to be sent an item, or the media of a part, of which not all lies open.
     *
     * @param open ids of the parts that do; whatever is uncovered later is recorded then
     */
    void record(UUID scanId, Optional<String> partId, String viewer, Set<String> open);

    /** The oldest first. */
    List<ContentView> of(UUID scanId);
}
