package io.gatehouse.review.console;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What the console shows that is not in the ledger.
 *
 * @param evaluations a folder of evaluations, each in a folder of its own; without it, where {@code ./gatehouse eval
 *     run} leaves them
 */
@ConfigurationProperties(prefix = "gatehouse.console", ignoreUnknownFields = false)
record ConsoleSettings(@Nullable Path evaluations) {

    Path evaluationsBelow(Path data) {
        return Optional.ofNullable(evaluations).orElseGet(() -> data.resolve("evaluations"));
    }
}
