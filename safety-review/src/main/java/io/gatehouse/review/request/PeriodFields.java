package io.gatehouse.review.request;

import io.gatehouse.store.replay.Period;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The members {@code since} and {@code until} of a request. */
public final class PeriodFields {

    private static final int LONGEST_TIME = 64;
    private static final Instant FAR_FUTURE = Instant.parse("2200-01-01T00:00:00Z");

    private PeriodFields() {}

    /**
     * Reads a period; empty, and a fault noted, if it is none.
     *
     * @param usual how long it is where {@code since} is absent
     */
    public static Optional<Period> read(JsonNode object, RequestFields fields, Instant now, Duration usual) {
        int faults = fields.faults().size();
        Instant until = time(object, "until", fields).orElse(now).truncatedTo(ChronoUnit.MICROS);
        Instant since = time(object, "since", fields).orElseGet(() -> until.minus(usual));
        if (fields.faults().size() == faults && !since.isBefore(until)) {
            fields.fault("/since", "must lie before the end of the period, which is " + until + ", but is " + since);
        }
        return fields.faults().size() == faults ? Optional.of(new Period(since, until)) : Optional.empty();
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
