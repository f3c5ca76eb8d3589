package io.gatehouse.domain.policy.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The head of a policy, one of its rules or one of its obligations: keys with single values, or with lists of them.
 *
 * @param keysAt where each key stands
 */
public record Section(
        Position at, Map<String, Scalar> values, Map<String, List<Scalar>> lists, Map<String, Position> keysAt) {

    public Section {
        values = Map.copyOf(values);
        lists = Map.copyOf(lists);
        keysAt = Map.copyOf(keysAt);
    }

    public Optional<Scalar> get(String key) {
        return Optional.ofNullable(values.get(key));
    }

    /** The values of a list; empty where the key does not stand there. */
    public List<Scalar> list(String key) {
        return lists.getOrDefault(key, List.of());
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
