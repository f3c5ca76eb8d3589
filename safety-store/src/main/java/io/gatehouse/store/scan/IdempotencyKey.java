package io.gatehouse.store.scan;

/**
 * A sender's own name for a request, so that sending it twice scans once.
 *
 * @param key 1 to 256 characters; unique among all senders, so prefix it with the sender where there are several
 * @param bodyDigest digest of the request's body, {@code sha256:} and 64 hex digits
 */
public record IdempotencyKey(String key, String bodyDigest) {

    public IdempotencyKey {
        if (key.isBlank() || key.length() > 256) {
            throw new IllegalArgumentException("an idempotency key has 1 to 256 characters, but was \"" + key + '"');
        }
        if (!bodyDigest.matches("sha256:[0-9a-f]{64}")) {
            throw new IllegalArgumentException(
                    "a body's digest is \"sha256:\" and 64 hex digits, but was " + bodyDigest);
        }
    }
}
