package io.gatehouse.store.appeal;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * An appeal as it stands.
 *
 * @param restricted true if what it is about may harm whoever looks at it
 */
public record Appeal(
        UUID id, UUID scanId, NewAppeal content, boolean restricted, Instant openedAt, Optional<Closing> closing) {

    /** How it ended. */
    public record Closing(AppealStatus status, String decidedBy, String reason, Instant decidedAt) {}

    public AppealStatus status() {
        return closing.map(Closing::status).orElse(AppealStatus.OPEN);
    }

    public Optional<Duration> timeToDecision() {
        return closing.map(end -> Duration.between(openedAt, end.decidedAt()));
    }
}
