package io.gatehouse.api.intake;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The files that came with a request, by the name of their form field, and which of them parts asked for. */
final class Uploads {

    private final Map<String, Upload> files;
    private final Set<String> named = new HashSet<>();

    Uploads(Map<String, Upload> files) {
        this.files = files;
    }

    static Uploads none() {
        return new Uploads(Map.of());
    }

    Optional<Upload> named(String name) {
        named.add(name);
        return Optional.ofNullable(files.get(name));
    }

    String names() {
        return files.isEmpty() ? "no files" : String.join(", ", files.keySet());
    }

    void faultUnnamed(RequestFaults faults) {
        files.keySet().stream()
                .filter(name -> !named.contains(name))
                .forEach(name -> faults.add(
                        "/parts", "the file " + Nodes.quote(name) + " was sent, but no part names it with \"upload\""));
    }
}
