package io.gatehouse.store.sampling;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An audit as it stands.
 *
 * @param cases of the decisions whose content can be shown; of the others there is none
 */
public record StoredAudit(UUID id, Instant drawnAt, Draw draw, List<AuditCase> cases) {

    public StoredAudit {
        cases = List.copyOf(cases);
    }

    public AuditProgress progress() {
        int labelled = (int) cases.stream().filter(AuditCase::labelled).count();
        return new AuditProgress(
                id,
                drawnAt,
                draw.period(),
                draw.complete(),
                draw.population(),
                draw.decisions().size(),
                labelled,
                cases.size() - labelled);
    }
}
