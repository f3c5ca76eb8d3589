package io.gatehouse.domain.signal;

import java.util.regex.Pattern;

/**
 * Names a model bundle so that it cannot be mistaken.
 *
 * @param digest {@code sha256:} and 64 hexadecimal digits
 */
public record BundleRef(String id, String version, String digest) {

    /** Compiled once: every signal that is read back names its bundle. */
    private static final Pattern DIGEST = Pattern.compile("sha256:[0-9a-f]{64}");

    public BundleRef {
        if (!DIGEST.matcher(digest).matches()) {
            throw new IllegalArgumentException("a bundle's digest is \"sha256:\" and 64 hex digits, but was " + digest);
        }
    }

    /** As it stands in answers, for example {@code text-safety@1.0.0}. */
    public String label() {
        return id + '@' + version;
    }
}
