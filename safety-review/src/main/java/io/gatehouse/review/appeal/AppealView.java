package io.gatehouse.review.appeal;

import io.gatehouse.store.appeal.Appeal;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An appeal as reviewers see it; times in UTC.
 *
 * @param status open, upheld, partly or reversed
 * @param ageSeconds how long it has waited, or waited until it was decided on
 */
public record AppealView(
        UUID appealId,
        UUID scanId,
        String appellant,
        String ground,
        String statement,
        boolean restricted,
        String status,
        Instant openedAt,
        long ageSeconds,
        @Nullable DecisionView decision) {

    public record DecisionView(
            String outcome, String decidedBy, String reason, Instant decidedAt, long secondsToDecision) {
        static DecisionView of(Appeal appeal, Appeal.Closing closing) {
            return new DecisionView(
                    wire(closing.status()),
                    closing.decidedBy(),
                    closing.reason(),
                    closing.decidedAt(),
                    appeal.timeToDecision().orElseThrow().toSeconds());
        }
    }

    /** An appeal as the sender of its scan sees it: not who decided, for reviewers are protected. */
    record Public(
            UUID appealId,
            UUID scanId,
            String appellant,
            String ground,
            String statement,
            String status,
            Instant openedAt,
            @Nullable Answer answer) {

        record Answer(String outcome, String reason, Instant decidedAt, long secondsToDecision) {}

        static Public of(Appeal appeal, Instant now) {
            AppealView full = AppealView.of(appeal, now);
            return new Public(
                    full.appealId,
                    full.scanId,
                    full.appellant,
                    full.ground,
                    full.statement,
                    full.status,
                    full.openedAt,
                    answer(full.decision));
        }

        private static @Nullable Answer answer(@Nullable DecisionView decision) {
            return decision == null
                    ? null
                    : new Answer(decision.outcome, decision.reason, decision.decidedAt, decision.secondsToDecision);
        }
    }

    static AppealView of(Appeal appeal, Instant now) {
        return new AppealView(
                appeal.id(),
                appeal.scanId(),
                appeal.content().appellant(),
                wire(appeal.content().ground()),
                appeal.content().statement(),
                appeal.restricted(),
                wire(appeal.status()),
                appeal.openedAt(),
                appeal.timeToDecision()
                        .orElseGet(() -> Duration.between(appeal.openedAt(), now))
                        .toSeconds(),
                appeal.closing()
                        .map(closing -> DecisionView.of(appeal, closing))
                        .orElse(null));
    }

    static String wire(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
