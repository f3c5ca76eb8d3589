package io.gatehouse.store.audit;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Every look at content, kept for good. */
public interface ViewLedger {

    /**
     * Somebody is about to see an item.
     *
     * @param partId the part whose media is asked for; empty means the page with all texts
     * @throws org.springframework.dao.DataAccessException if there is no such scan
     */
    void record(UUID scanId, Optional<String> partId, String viewer);

    /** The oldest first. */
    List<ContentView> of(UUID scanId);
}
