package io.gatehouse.api.access;

import java.util.Locale;
import java.util.Set;

/**
 * A key as it stands in the configuration: never the key itself, only its hash.
 *
 * @param name who holds it; a reviewer's labels carry this name
 * @param sha256 the SHA-256 of the key, 64 hexadecimal digits; keys are long and random, so a plain hash is enough
 */
public record ApiKey(String name, Set<Role> roles, String sha256) {

    public ApiKey {
        roles = Set.copyOf(roles);
        sha256 = sha256.toLowerCase(Locale.ROOT);
        if (name.isBlank()) {
            throw new IllegalArgumentException("every key in gatehouse.access.keys needs a name");
        }
        if (roles.isEmpty()) {
            throw new IllegalArgumentException("the key \"" + name + "\" in gatehouse.access.keys has no role");
        }
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("the key \"" + name + "\" in gatehouse.access.keys needs a sha256 of 64"
                    + " hexadecimal digits; ./gatehouse key NAME ROLE prints one");
        }
    }
}
