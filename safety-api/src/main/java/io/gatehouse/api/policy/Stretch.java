package io.gatehouse.api.policy;

import io.gatehouse.review.request.PeriodFields;
import io.gatehouse.review.request.RequestFields;
import io.gatehouse.store.replay.Period;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A period, and how many decisions of it are looked at.
 *
 * @param limit the newest so many
 */
record Stretch(Period period, int limit) {

    static final int USUAL_LIMIT = 100_000;
    static final int HIGHEST_LIMIT = 1_000_000;

    private static final Duration USUAL_PERIOD = Duration.ofDays(30);

    /** Reads {@code since}, {@code until} and {@code limit}; empty, and a fault noted, if any of them is wrong. */
    static Optional<Stretch> read(JsonNode object, RequestFields fields, Instant now) {
        int faults = fields.faults().size();
        Optional<Period> period = PeriodFields.read(object, fields, now, USUAL_PERIOD);
        int limit = fields.integer(object, "", "limit", 1, HIGHEST_LIMIT).orElse(USUAL_LIMIT);
        return period.filter(any -> fields.faults().size() == faults).map(read -> new Stretch(read, limit));
    }
}
