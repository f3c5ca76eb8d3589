package io.gatehouse.api.intake;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.springframework.util.unit.DataSize;

/** Limits small enough to be reached by a test. */
final class TestRules {

    private TestRules() {}

    static IntakeRules rules() {
        return new IntakeRules(
                new IntakeLimits(
                        1000,
                        DataSize.ofBytes(3000),
                        DataSize.ofKilobytes(16),
                        10,
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(60)),
                Set.of("default", "strict"),
                "default",
                url -> url.getHost().equals("hooks.example")
                        ? Optional.empty()
                        : Optional.of("\"" + url.getHost() + "\" is not among the hosts that may be called back"));
    }
}
