package io.gatehouse.api.callback;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whether and whom to call back.
 *
 * @param secret what callbacks are signed with, at least 16 characters; empty means that none are sent
 * @param hosts hosts that may be called over http and at private addresses too; all others over https and at public
 *     addresses only
 * @param timeout the most time for one call
 */
@ConfigurationProperties(prefix = "gatehouse.callback", ignoreUnknownFields = false)
public record CallbackSettings(
        @DefaultValue("") String secret,
        @DefaultValue List<String> hosts,
        @DefaultValue("10s") Duration timeout) {

    private static final int SHORTEST_SECRET = 16;

    public CallbackSettings {
        hosts = hosts.stream().map(host -> host.toLowerCase(Locale.ROOT)).toList();
        if (!secret.isEmpty() && secret.length() < SHORTEST_SECRET) {
            throw new IllegalArgumentException("gatehouse.callback.secret needs at least " + SHORTEST_SECRET
                    + " characters, but has " + secret.length());
        }
        if (timeout.toMillis() < 1) {
            throw new IllegalArgumentException("gatehouse.callback.timeout must be positive, but was " + timeout);
        }
    }

    /** Never shows the secret. */
    @Override
    public String toString() {
        return "CallbackSettings[hosts=" + hosts + ", timeout=" + timeout + ']';
    }
}
