package io.gatehouse.api.fetch;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which links may be followed at all, before any name is looked up. */
final class LinkRules {

    private static final String SETTING = "gatehouse.fetch.allowed-hosts";
    private static final Set<Integer> USUAL_PORTS = Set.of(80, 443);

    private final List<String> allowedHosts;

    LinkRules(List<String> allowedHosts) {
        this.allowedHosts = allowedHosts.stream()
                .map(host -> host.strip().toLowerCase(Locale.ROOT))
                .toList();
    }

    void check(URI url) throws FetchRefusedException {
        @Nullable String host = url.getHost();
        boolean web = "http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme());
        if (!web || host == null) {
            throw new FetchRefusedException("media is fetched from http:// and https:// links with a host only");
        }
        if (url.getRawUserInfo() != null) {
            throw new FetchRefusedException("a link to media must not carry a user name or a password");
        }
        if (allowedHosts.isEmpty()) {
            throw new FetchRefusedException("media is not fetched from anywhere until " + SETTING
                    + " names the hosts to fetch from; send the file itself instead");
        }
        if (!isAllowed(normal(host), portOf(url))) {
            throw new FetchRefusedException("the link leads to a host or a port that " + SETTING + " does not name");
        }
    }

    private boolean isAllowed(String host, int port) {
        return allowedHosts.stream()
                .anyMatch(allowed ->
                        matches(allowed, host + ':' + port) || (USUAL_PORTS.contains(port) && matches(allowed, host)));
    }

    private static boolean matches(String allowed, String asked) {
        return allowed.startsWith("*.")
                ? asked.endsWith(allowed.substring(1)) && asked.length() > allowed.length() - 1
                : asked.equals(allowed);
    }

    /** {@code media.example.} with its root dot is the same host. */
    private static String normal(String host) {
        String lower = host.toLowerCase(Locale.ROOT);
        return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
    }

    private static int portOf(URI url) {
        return url.getPort() >= 0 ? url.getPort() : "https".equalsIgnoreCase(url.getScheme()) ? 443 : 80;
    }
}
