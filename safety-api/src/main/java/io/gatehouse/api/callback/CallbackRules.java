package io.gatehouse.api.callback;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.hc.client5.http.DnsResolver;

/** Which addresses may be called back. */
public final class CallbackRules {

    private final CallbackSettings settings;

    public CallbackRules(CallbackSettings settings) {
        this.settings = settings;
    }

    /**
     * Why an address cannot be called back, as a sentence for the sender; empty if it can, as far as its form shows.
     */
    public Optional<String> refusal(URI url) {
        if (settings.secret().isEmpty()) {
            return Optional.of("callbacks are not set up here (gatehouse.callback.secret has no value);"
                    + " leave callbackUrl out and ask GET /scans/{scanId}");
        }
        if (!"https".equalsIgnoreCase(url.getScheme()) && !isTrusted(url.getHost())) {
            return Optional.of(
                    "must be an https address; http is taken only for the hosts in gatehouse.callback.hosts");
        }
        return Optional.empty();
    }

    /** Looks trusted hosts up as they are, and all others only where every address is public. */
    DnsResolver lookup(DnsResolver any, DnsResolver publicOnly) {
        return new DnsResolver() {
            @Override
            public InetAddress[] resolve(String host) throws UnknownHostException {
                return isTrusted(host) ? any.resolve(host) : publicOnly.resolve(host);
            }

            @Override
            public String resolveCanonicalHostname(String host) {
                return host;
            }
        };
    }

    private boolean isTrusted(String host) {
        List<String> hosts = settings.hosts();
        return hosts.contains(host.toLowerCase(Locale.ROOT));
    }
}
