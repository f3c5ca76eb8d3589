package io.gatehouse.api.scan;

import io.gatehouse.domain.policy.Policy;
import io.gatehouse.domain.policy.PolicyLoader;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The policies in force, by name: those that are built in, and those of a folder, which may replace them. */
public final class PolicyRegistry {

    private final Map<String, Policy> policies = new TreeMap<>();

    private PolicyRegistry() {}

    /**
     * Loads them all.
     *
     * @param folder holds {@code *.yaml}; it need not exist
     * @throws BrokenPoliciesException that says all that is wrong with all files, if anything is
     */
    public static PolicyRegistry load(PolicyLoader loader, Path folder) {
        PolicyRegistry registry = new PolicyRegistry();
        loader.builtInNames().stream().map(loader::builtIn).forEach(registry::put);
        new PolicyFolder(loader).load(folder).forEach(registry::put);
        return registry;
    }

    private void put(Policy policy) {
        policies.put(policy.ref().name(), policy);
    }

    public Set<String> names() {
        return policies.keySet();
    }

    public Collection<Policy> all() {
        return policies.values();
    }

    /**
     * The policy of that name.
     *
     * @throws IllegalStateException if it was removed since a scan was accepted under it
     */
    Policy get(String name) {
        @Nullable Policy policy = policies.get(name);
        if (policy == null) {
            throw new IllegalStateException(
                    "the policy \"" + name + "\" is not installed any more; there are " + names());
        }
        return policy;
    }
}
