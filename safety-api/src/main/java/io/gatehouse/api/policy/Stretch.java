package io.gatehouse.api.policy;

import io.gatehouse.review.request.RequestFields;
import io.gatehouse.store.replay.Period;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
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
    private static final int LONGEST_TIME = 64;
    private static final Instant FAR_FUTURE = Instant.parse("2200-01-01T00:00:00Z");

    /** Reads {@code since}, {@code until} and {@code limit}; empty, and a fault noted, if any of them is wrong. */
    static Optional<Stretch> read(JsonNode object, RequestFields fields, Instant now) {
        int faults = fields.faults().size();
        Instant until = time(object, "until", fields).orElse(now).truncatedTo(ChronoUnit.MICROS);
        Instant since = time(object, "since", fields).orElseGet(() -> until.minus(USUAL_PERIOD));
        int limit = fields.integer(object, "", "limit", 1, HIGHEST_LIMIT).orElse(USUAL_LIMIT);
        if (fields.faults().size() == faults && !since.isBefore(until)) {
            fields.fault("/since", "must lie before the end of the period, which is " + until + ", but is " + since);
        }
        return fields.faults().size() == faults
                ? Optional.of(new Stretch(new Period(since, until), limit))
                : Optional.empty();
    }

    private static Optional<Instant> time(JsonNode object, String name, RequestFields fields) {
        return fields.text(object, "", name, LONGEST_TIME).flatMap(text -> {
            Optional<Instant> time = parsed(text);
            if (time.isEmpty()) {
                fields.fault('/' + name, "must be a time such as 2026-11-22T20:00:00Z, but was \"" + text + '"');
            }
            return time;
        });
    }

    private static Optional<Instant> parsed(String text) {
        try {
            Instant time = OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MICROS);
            return Optional.of(time).filter(given -> given.isAfter(Instant.EPOCH) && given.isBefore(FAR_FUTURE));
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }
}
