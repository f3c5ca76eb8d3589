package io.gatehouse.api.drift;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How drift is watched.
 *
 * @param every how often it is worked out; zero means that it is when asked for
 * @param window how far back what came in lately goes
 * @param reference how far back what it is compared with goes from there
 * @param decisions how many of each are looked at, drawn at random; some kilobytes of memory each
 * @param snapshot the folder of an evaluation whose scores those of now are compared with, instead of those of the
 *     reference; empty means none
 */
@ConfigurationProperties(prefix = "gatehouse.drift", ignoreUnknownFields = false)
public record DriftSettings(
        @DefaultValue("10m") Duration every,
        @DefaultValue("1d") Duration window,
        @DefaultValue("14d") Duration reference,
        @DefaultValue("10000") int decisions,
        @DefaultValue("") String snapshot) {

    private static final Duration SHORTEST = Duration.ofMinutes(1);
    private static final int MOST = 100_000;

    public DriftSettings {
        require(every.isZero() || every.compareTo(SHORTEST) >= 0, "every", "zero or at least a minute", every);
        require(window.compareTo(SHORTEST) >= 0, "window", "at least a minute", window);
        require(reference.compareTo(SHORTEST) >= 0, "reference", "at least a minute", reference);
        require(decisions >= 1 && decisions <= MOST, "decisions", "1 to " + MOST, decisions);
    }

    private static void require(boolean holds, String name, String wanted, Object given) {
        if (!holds) {
            throw new IllegalArgumentException("gatehouse.drift." + name + " is " + wanted + ", but was " + given);
        }
    }
}
