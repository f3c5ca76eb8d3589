package io.gatehouse.api.wiring;

import io.gatehouse.api.intake.IntakeLimits;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/** How much a request may ask for; see {@link IntakeLimits}. */
@ConfigurationProperties(prefix = "gatehouse.intake", ignoreUnknownFields = false)
record IntakeSettings(
        @DefaultValue("1000000") int textChars,
        @DefaultValue("64MB") DataSize mediaBytes,
        @DefaultValue("200MB") DataSize requestBytes,
        @DefaultValue("100") int parts,
        @DefaultValue("5s") Duration defaultDeadline,
        @DefaultValue("60s") Duration longestDeadline,
        @DefaultValue("default") String policy) {

    IntakeLimits limits() {
        return new IntakeLimits(textChars, mediaBytes, requestBytes, parts, defaultDeadline, longestDeadline);
    }
}
