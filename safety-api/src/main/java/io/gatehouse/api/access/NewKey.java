package io.gatehouse.api.access;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;

/**
 * A key that was just made.
 *
 * @param secret what its holder sends; shown once and stored nowhere
 * @param entry what the configuration holds
 */
public record NewKey(String secret, ApiKey entry) {

    private static final int BYTES = 32;

    public static NewKey create(String name, Role role, SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String secret = "gh_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        return new NewKey(secret, new ApiKey(name, Set.of(role), KeyHash.of(secret)));
    }
}
