package io.gatehouse.review.wellbeing;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When a reviewer is reminded of a break.
 *
 * @param breakAfter after how many grave parts
 * @param graveFrom the severity, 0 to 7, from which a part is grave; 0 makes every part count
 * @param within how far back they are counted
 */
@ConfigurationProperties(prefix = "gatehouse.wellbeing", ignoreUnknownFields = false)
record WellbeingSettings(
        @DefaultValue("20") int breakAfter,
        @DefaultValue("4") int graveFrom,
        @DefaultValue("1h") Duration within) {

    private static final int TOP_SEVERITY = 7;
    private static final Duration SHORTEST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofDays(1);

    WellbeingSettings {
        if (breakAfter < 1) {
            throw new IllegalArgumentException("gatehouse.wellbeing.break-after is 1 or more, but is " + breakAfter);
        }
        if (graveFrom < 0 || graveFrom > TOP_SEVERITY) {
            throw new IllegalArgumentException(
                    "gatehouse.wellbeing.grave-from is a severity from 0 to " + TOP_SEVERITY + ", but is " + graveFrom);
        }
        if (within.compareTo(SHORTEST) < 0 || within.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "gatehouse.wellbeing.within lies between one minute and one day, but is " + within);
        }
    }
}
