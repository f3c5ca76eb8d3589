package io.gatehouse.review.console;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How times and numbers are written on the pages. */
final class Words {

    private static final DateTimeFormatter DAY_AND_TIME = DateTimeFormatter.ofPattern(
                    "d MMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("HH:mm:ss 'UTC'", Locale.ENGLISH).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final long MS_PER_MINUTE = 60_000;
    private static final double MS_PER_SECOND = 1_000;

    private Words() {}

    static String time(Instant at) {
        return DAY_AND_TIME.format(at);
    }

    /** For what is over within minutes. */
    static String second(Instant at) {
        return SECOND.format(at);
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    static String length(Duration length) {
        if (length.toDays() > 0) {
            return length.toDays() + " d " + length.toHoursPart() + " h";
        }
        if (length.toHours() > 0) {
            return length.toHours() + " h " + length.toMinutesPart() + " min";
        }
        return length.toMinutes() > 0 ? length.toMinutes() + " min" : "under a minute";
    }

    /** Three digits, for thresholds have two and a score just below one must not look as if it reached it. */
    static String score(double score) {
        return String.format(Locale.ROOT, "%.3f", score);
    }

    /** A share or a coefficient, of which two digits are told. */
    static String share(double share) {
        return String.format(Locale.ROOT, "%.2f", share);
    }

    /** A place in a recording, such as 1:05.2. */
    static String place(long ms) {
        return String.format(Locale.ROOT, "%d:%04.1f", ms / MS_PER_MINUTE, ms % MS_PER_MINUTE / MS_PER_SECOND);
    }

    static String seconds(long ms) {
        return String.format(Locale.ROOT, "%.3f", ms / MS_PER_SECOND);
    }

    /** Names of the taxonomy and of enumerations, as people read them: lower case, and words apart. */
    static String plain(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
