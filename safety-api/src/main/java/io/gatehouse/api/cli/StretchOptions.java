package io.gatehouse.api.cli;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;

/** Which decisions of the past are looked at, and how the answer is shown. */
final class StretchOptions {

    private static final String TIMES = "A time such as 2026-11-22T20:00:00Z, a day, or how long ago: 7d, 12h.";

    private final Clock clock = Clock.systemUTC();

    @Option(names = "--since", paramLabel = "TIME", description = TIMES + " By default 30 days before the end.")
    private Optional<String> since = Optional.empty();

    @Option(names = "--until", paramLabel = "TIME", description = "The same; not included. By default now.")
    private Optional<String> until = Optional.empty();

    @Option(names = "--limit", paramLabel = "N", description = "The newest so many. By default 100000.")
    private Optional<Integer> limit = Optional.empty();

    @Option(names = "--json", description = "Prints the answer as it is.")
    private boolean json;

    boolean asItIs() {
        return json;
    }

    ObjectNode json() {
        ObjectNode stretch = ServiceClient.JSON.createObjectNode();
        since.ifPresent(text -> stretch.put("since", time("--since", text)));
        until.ifPresent(text -> stretch.put("until", time("--until", text)));
        limit.ifPresent(number -> stretch.put("limit", number));
        return stretch;
    }

    private String time(String option, String text) {
        if (text.matches("[0-9]{1,5}[dh]")) {
            long number = Long.parseLong(text.substring(0, text.length() - 1));
            Duration ago = text.endsWith("d") ? Duration.ofDays(number) : Duration.ofHours(number);
            return clock.instant().minus(ago).toString();
        }
        try {
            return dayOrTime(text);
        } catch (DateTimeParseException e) {
            throw new CliException(
                    option + " \"" + text + "\" is no time; write one such as 2026-11-22T20:00:00Z, a day such as"
                            + " 2026-11-22, or how long ago it was: 7d, 12h",
                    e);
        }
    }

    private static String dayOrTime(String text) {
        return text.contains("T")
                ? OffsetDateTime.parse(text).toString()
                : LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant().toString();
    }
}
