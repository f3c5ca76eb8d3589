package io.gatehouse.api.intake;

import io.gatehouse.domain.taxonomy.NearestName;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One JSON object of a request, read property by property; what is wrong with it is collected, not thrown. */
final class Fields {

    private static final Instant FAR_FUTURE = Instant.parse("2200-01-01T00:00:00Z");

    private final JsonNode object;
    private final String pointer;
    private final RequestFaults faults;

    Fields(JsonNode object, String pointer, Set<String> known, RequestFaults faults) {
        this.object = object;
        this.pointer = pointer;
        this.faults = faults;
        object.propertyNames().stream()
                .filter(Predicate.not(known::contains))
                .forEach(name -> fault(
                        name,
                        "no such property; "
                                + NearestName.hint(name, known.stream().sorted().toList())));
    }

    String pointer() {
        return pointer;
    }

    void fault(String name, String detail) {
        faults.add(at(name), detail);
    }

    String at(String name) {
        return pointer + '/' + name.replace("~", "~0").replace("/", "~1");
    }

    /** Empty for a property that is absent or null. */
    Optional<JsonNode> value(String name) {
        @Nullable JsonNode value = object.get(name);
        return value == null || value.isNull() ? Optional.empty() : Optional.of(value);
    }

    Optional<String> string(String name) {
        Optional<JsonNode> value = value(name);
        value.filter(Predicate.not(JsonNode::isString))
                .ifPresent(other -> fault(name, "must be a string, but was " + Nodes.describe(other)));
        return value.filter(JsonNode::isString).map(JsonNode::stringValue).filter(text -> isStorable(name, text));
    }

    /** A string of 1 to {@code most} characters without control characters, for names and ids. */
    Optional<String> name(String name, int most) {
        return string(name).filter(text -> {
            boolean good =
                    !text.isBlank() && text.length() <= most && text.chars().noneMatch(Character::isISOControl);
            if (!good) {
                fault(
                        name,
                        "must have 1 to " + most + " characters, not all blank and none a control character; it has "
                                + text.length());
            }
            return good;
        });
    }

    /** The constant whose name in lower case is the property's value. */
    <E extends Enum<E>> Optional<E> choice(String name, Class<E> type) {
        List<String> known = Arrays.stream(type.getEnumConstants())
                .map(each -> each.name().toLowerCase(Locale.ROOT))
                .toList();
        return string(name).flatMap(word -> {
            int index = known.indexOf(word);
            if (index < 0) {
                fault(name, unknown(word, known));
            }
            return index < 0 ? Optional.empty() : Optional.of(type.getEnumConstants()[index]);
        });
    }

    static String unknown(String word, List<String> known) {
        return Nodes.quote(word) + " is unknown; " + NearestName.hint(word, known);
    }

    /** A whole number of milliseconds from 1 to {@code most}. */
    Optional<Duration> millis(String name, Duration most) {
        return value(name).flatMap(value -> {
            boolean good = value.isIntegralNumber()
                    && value.canConvertToLong()
                    && value.longValue() >= 1
                    && value.longValue() <= most.toMillis();
            if (!good) {
                fault(
                        name,
                        "must be a whole number of milliseconds from 1 to " + most.toMillis() + ", but was "
                                + Nodes.describe(value));
            }
            return good ? Optional.of(Duration.ofMillis(value.longValue())) : Optional.empty();
        });
    }

    /** A whole number that is not negative. */
    Optional<Long> count(String name) {
        return value(name).flatMap(value -> {
            boolean good = value.isIntegralNumber() && value.canConvertToLong() && value.longValue() >= 0;
            if (!good) {
                fault(name, "must be a whole number that is not negative, but was " + Nodes.describe(value));
            }
            return good ? Optional.of(value.longValue()) : Optional.empty();
        });
    }

    /** A time with its offset, as far as PostgreSQL tells times apart; in the years that people live in. */
    Optional<Instant> instant(String name) {
        return string(name).flatMap(text -> {
            Optional<Instant> instant = parsed(text)
                    .filter(time -> time.isAfter(Instant.EPOCH) && time.isBefore(FAR_FUTURE))
                    .map(time -> time.truncatedTo(ChronoUnit.MICROS));
            if (instant.isEmpty()) {
                fault(name, "must be a time such as 2026-11-22T20:00:00Z, but was " + Nodes.quote(text));
            }
            return instant;
        });
    }

    private static Optional<Instant> parsed(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }

    private boolean isStorable(String name, String text) {
        Optional<String> complaint = Utf8.complaint(text);
        complaint.ifPresent(detail -> fault(name, detail));
        return complaint.isEmpty();
    }
}
