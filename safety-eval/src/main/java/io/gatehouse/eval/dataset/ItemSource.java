package io.gatehouse.eval.dataset;

import java.io.IOException;
import java.util.Set;
import java.util.stream.Stream;

/** Where items of a dataset come from. */
sealed interface ItemSource permits ItemFile, MediaFiles {

    String name();

    /**
     * Each an item in JSON; to be closed. Throws {@link java.io.UncheckedIOException}, perhaps only when read, if it
     * cannot be read.
     *
     * @param labels the names of labels that the dataset knows
     */
    Stream<Line> lines(Set<String> labels);

    void addTo(Snapshot snapshot) throws IOException;
}
