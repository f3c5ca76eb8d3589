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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the policies of a folder, and collects what is wrong with any of them. For one use. */
final class PolicyFolder {

    private final PolicyLoader loader;
    private final Map<String, Policy> found = new LinkedHashMap<>();
    private final Map<String, Path> origins = new LinkedHashMap<>();
    private final List<String> faults = new ArrayList<>();

    PolicyFolder(PolicyLoader loader) {
        this.loader = loader;
    }

    Collection<Policy> load(Path folder) {
        files(folder).forEach(this::read);
        if (!faults.isEmpty()) {
            throw new BrokenPoliciesException(faults);
        }
        return found.values();
    }

    private void read(Path file) {
        try {
            add(file, loader.load(Files.readAllBytes(file)));
        } catch (PolicyException wrong) {
            faults.add(file + ": " + wrong.getMessage());
        } catch (IOException unreadable) {
            faults.add(file + ": cannot be read: " + unreadable.getMessage());
        }
    }

    private void add(Path file, Policy policy) {
        String name = policy.ref().name();
        @Nullable Path twin = origins.putIfAbsent(name, file);
        if (twin != null) {
            faults.add(file + ": " + twin + " holds a policy called \"" + name + "\" already");
        }
        found.put(name, policy);
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
}
