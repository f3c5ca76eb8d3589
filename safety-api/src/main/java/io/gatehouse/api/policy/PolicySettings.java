package io.gatehouse.api.policy;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How policies are tried before they are in force.
 *
 * @param shadow the policy that decides beside the one of its name, without effect: a file, or a stored version such as
 *     {@code default@4}; empty means none
 * @param replayTime after which a replay is given up
 */
@ConfigurationProperties(prefix = "gatehouse.policy", ignoreUnknownFields = false)
public record PolicySettings(
        @DefaultValue("") String shadow,
        @DefaultValue("60s") Duration replayTime) {

    public PolicySettings {
        if (replayTime.toSeconds() < 1) {
            throw new IllegalArgumentException(
                    "gatehouse.policy.replay-time must be at least one second, but was " + replayTime);
        }
    }
}
