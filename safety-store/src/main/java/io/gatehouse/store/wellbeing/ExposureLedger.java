package io.gatehouse.store.wellbeing;

import java.time.Instant;
import java.util.List;

/** What somebody saw: by the record of looks at content, and by what their labels say that they saw. */
public interface ExposureLedger {

    /** Since then, by modality and severity; whoever opens an item's page sees those of its texts that lie open. */
    List<Exposure> seen(String viewer, Instant since);

    /** How many labels they gave since then. */
    long labels(String viewer, Instant since);
}
