package io.gatehouse.api.scan;

import io.gatehouse.domain.policy.Policy;
import io.gatehouse.domain.policy.PolicyException;
import io.gatehouse.domain.policy.PolicyLoader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The policies in force, by name: those that are built in, and those of a folder, which may replace them. */
public final class PolicyRegistry {

    private final Map<String, Policy> policies = new TreeMap<>();

    private PolicyRegistry(Collection<Policy> policies) {
        policies.forEach(policy -> this.policies.put(policy.ref().name(), policy));
    }

    /**
     * Loads them all.
     *
     * @param folder holds {@code *.yaml}; it need not exist
     * @throws IllegalStateException that says all that is wrong with all files, if anything is
     */
    public static PolicyRegistry load(PolicyLoader loader, Path folder) {
        List<Policy> found = new ArrayList<>();
        loader.builtInNames().forEach(name -> found.add(loader.builtIn(name)));
        Map<String, Path> origins = new HashMap<>();
        List<String> faults = new ArrayList<>();
        for (Path file : files(folder)) {
            try {
                Policy policy = loader.load(Files.readAllBytes(file));
                @Nullable Path twin = origins.putIfAbsent(policy.ref().name(), file);
                if (twin != null) {
                    faults.add(file + ": " + twin + " holds a policy called \""
                            + policy.ref().name() + "\" already");
                }
                found.add(policy);
            } catch (PolicyException wrong) {
                faults.add(file + ": " + wrong.getMessage());
            } catch (IOException unreadable) {
                faults.add(file + ": cannot be read: " + unreadable.getMessage());
            }
        }
        if (!faults.isEmpty()) {
            throw new IllegalStateException("the policies are not in order:\n" + String.join("\n", faults));
        }
        return new PolicyRegistry(found);
    }

    private static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the folder of policies " + folder + " cannot be read", e);
        }
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
