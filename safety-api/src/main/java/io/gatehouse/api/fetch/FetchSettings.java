package io.gatehouse.api.fetch;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * @param allowedHosts whom media may be fetched from: {@code media.example}, {@code *.media.example} for every host
 *     below it, either with {@code :port} for a port other than 80 and 443; empty means nobody
 * @param allowPrivateAddresses addresses or CIDR ranges that are not public and may be fetched from all the same, for
 *     development, for example {@code 127.0.0.1}
 * @param maxSize the most bytes of one file
 * @param timeout the most time for one file, redirects included
 */
@ConfigurationProperties(prefix = "gatehouse.fetch", ignoreUnknownFields = false)
public record FetchSettings(
        @DefaultValue List<String> allowedHosts,
        @DefaultValue List<String> allowPrivateAddresses,
        @DefaultValue("200MB") DataSize maxSize,
        @DefaultValue("20s") Duration timeout) {

    public FetchSettings {
        allowedHosts = List.copyOf(allowedHosts);
        allowPrivateAddresses = List.copyOf(allowPrivateAddresses);
        if (maxSize.toBytes() < 1 || maxSize.toBytes() > Integer.MAX_VALUE) {
            throw new IllegalArgumentException(
                    "gatehouse.fetch.max-size must lie between 1 byte and 2 GB, but was " + maxSize);
        }
        if (!timeout.isPositive()) {
            throw new IllegalArgumentException("gatehouse.fetch.timeout must be positive, but was " + timeout);
        }
    }
}
