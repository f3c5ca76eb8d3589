package io.gatehouse.eval.audit;

import io.gatehouse.store.sampling.StoredAudit;
import java.util.List;

/**
 * What is known of an audit so far.
 *
 * @param estimates one for each category, in the order of the taxonomy
 */
public record AuditReport(StoredAudit audit, List<AuditEstimate> estimates) {

    public AuditReport {
        estimates = List.copyOf(estimates);
    }
}
