package io.gatehouse.api.intake;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.function.Consumer;

/** The form of an address. Whether it may be called is decided when it is called. */
final class Urls {

    private static final int LONGEST = 2048;

    private Urls() {}

    static Optional<URI> parse(String text, Consumer<String> complain) {
        try {
            URI url = new URI(text);
            if (text.length() <= LONGEST && isHttp(url) && url.getHost() != null && url.getUserInfo() == null) {
                return Optional.of(url);
            }
        } catch (URISyntaxException wrong) {
            // The sentence below says what an address looks like, which helps more than where this one broke.
        }
        complain.accept("must be an absolute http or https address of at most " + LONGEST
                + " characters with a host and no user name, but was " + Nodes.quote(text));
        return Optional.empty();
    }

    private static boolean isHttp(URI url) {
        return "https".equalsIgnoreCase(url.getScheme()) || "http".equalsIgnoreCase(url.getScheme());
    }
}
