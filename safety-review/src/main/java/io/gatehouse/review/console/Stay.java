package io.gatehouse.review.console;

import io.gatehouse.domain.fault.Fault;
import io.gatehouse.domain.fault.InvalidRequestException;
import io.gatehouse.store.review.LeaseEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How long a reviewer has had a case: what their page says of the time spent on it cannot be longer.
 *
 * @param length since they took it for the first time; empty where nobody knows
 */
record Stay(Optional<Duration> length) {

    /** How many times faster than it was recorded browsers play at most. */
    private static final int FASTEST = 16;

    static Stay of(String reviewer, List<LeaseEvent> events, Instant now) {
        return new Stay(events.stream()
                .filter(event -> event.kind() == LeaseEvent.Kind.TAKEN
                        && event.reviewer().equals(reviewer))
                .map(taken -> Duration.between(taken.at(), now))
                .findFirst());
    }

    /** @throws InvalidRequestException with every time that cannot be true */
    void require(LabelDraft draft) {
        length.map(Duration::toMillis).ifPresent(most -> {
            List<Fault> faults = new ArrayList<>();
            if (number(draft.timeSpentMs()) > most) {
                faults.add(new Fault("/timeSpentMs", "is longer than you have had the case"));
            }
            draft.played().forEach((part, time) -> {
                if (number(time) > most * FASTEST) {
                    faults.add(new Fault("/played", '"' + part + "\" cannot have played for that long"));
                }
            });
            if (!faults.isEmpty()) {
                throw new InvalidRequestException(faults);
            }
        });
    }

    /** What is no number is complained of elsewhere. */
    private static long number(String text) {
        return LabelDraft.integer(text).orElse(0);
    }
}
