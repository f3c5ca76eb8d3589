package io.gatehouse.store.review;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What was said of an item, as it is stored for good.
 *
 * @param caseId absent where a reversed appeal speaks of an item that no case was opened for
 * @param retractedAt when its reviewer took it back
 */
public record Label(
        UUID id,
        Optional<UUID> caseId,
        UUID scanId,
        NewLabel content,
        LabelSource source,
        Instant createdAt,
        Optional<Instant> retractedAt) {

    /** Whether it still holds. */
    public boolean stands() {
        return retractedAt.isEmpty();
    }

    /** Whether it is an opinion of its case that settles something. */
    boolean isVerdict() {
        return stands() && source != LabelSource.APPEAL && content.verdict().definite();
    }

    /** Whether its reviewer said as much before as they would by that: a verdict settles more than being unsure. */
    boolean forestalls(NewLabel next) {
        return stands()
                && source != LabelSource.APPEAL
                && content.reviewer().equals(next.reviewer())
                && (content.verdict().definite() || !next.verdict().definite());
    }

    Label retracted(Instant at) {
        return new Label(id, caseId, scanId, content, source, createdAt, Optional.of(at));
    }
}
