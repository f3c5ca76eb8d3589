package io.gatehouse.eval.threshold;

import java.util.stream.Stream;

/**
 * Where solved thresholds come from.
 *
 * @param snapshot the name of the labelled data
 * @param digest of the snapshot: {@code sha256:} and 64 hexadecimal digits
 * @param bundle what scored it, for example {@code text-safety@0.3.0}
 */
public record Provenance(String snapshot, String digest, String bundle) {

    public Provenance {
        if (!digest.matches("sha256:[0-9a-f]{64}")) {
            throw new IllegalArgumentException(
                    "a snapshot's digest is \"sha256:\" and 64 hex digits, but was " + digest);
        }
        Stream.of(snapshot, bundle)
                .filter(name -> !name.matches("[^\\p{Cntrl}\\s]([^\\p{Cntrl}]*[^\\p{Cntrl}\\s])?"))
                .findFirst()
                .ifPresent(name -> {
                    throw new IllegalArgumentException("a name is one line of text, but this is \"" + name + '"');
                });
    }
}
