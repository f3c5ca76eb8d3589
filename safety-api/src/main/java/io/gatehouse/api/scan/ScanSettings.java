package io.gatehouse.api.scan;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much is scanned at once, and for how long.
 *
 * @param requestsAtOnce how many requests may be read or waited for at the same time
 * @param bytesAtOnce how large their bodies may be all together
 * @param backlog how many scans that nobody waits for may be unfinished; more are refused
 * @param asyncDeadline how long a scan that nobody waits for may take
 * @param grace how long after its deadline a classifier may take to say that it ran out of time
 * @param retryAfter when a sender who was turned away should come back
 */
@ConfigurationProperties(prefix = "gatehouse.scan", ignoreUnknownFields = false)
public record ScanSettings(
        @DefaultValue("64") int requestsAtOnce,
        @DefaultValue("400MB") DataSize bytesAtOnce,
        @DefaultValue("10000") int backlog,
        @DefaultValue("10m") Duration asyncDeadline,
        @DefaultValue("5s") Duration grace,
        @DefaultValue("2s") Duration retryAfter) {

    public ScanSettings {
        if (requestsAtOnce < 1 || bytesAtOnce.toKilobytes() < 1) {
            throw new IllegalArgumentException("gatehouse.scan.requests-at-once and gatehouse.scan.bytes-at-once must"
                    + " be at least 1 and 1KB, but were " + requestsAtOnce + " and " + bytesAtOnce);
        }
        if (backlog < 1) {
            throw new IllegalArgumentException("gatehouse.scan.backlog must be at least 1, but was " + backlog);
        }
        if (asyncDeadline.toMillis() < 1 || retryAfter.toSeconds() < 1) {
            throw new IllegalArgumentException("gatehouse.scan.async-deadline and gatehouse.scan.retry-after must be"
                    + " positive, but were " + asyncDeadline + " and " + retryAfter);
        }
    }
}
