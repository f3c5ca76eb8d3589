package io.gatehouse.domain.policy.check;

import java.util.Map;
import java.util.Optional;

/**
 * The head of a policy, or one of its rules: keys with single values.
 *
 * @param keysAt where each key stands
 */
public record Section(Position at, Map<String, Scalar> values, Map<String, Position> keysAt) {

    public Section {
        values = Map.copyOf(values);
        keysAt = Map.copyOf(keysAt);
    }

    public Optional<Scalar> get(String key) {
        return Optional.ofNullable(values.get(key));
    }

    /** Whether the key stands there, even with a value that could not be read. */
    boolean has(String key) {
        return keysAt.containsKey(key);
    }

    /** Where the key stands. */
    Position keyAt(String key) {
        return keysAt.getOrDefault(key, at);
    }
}
