package io.gatehouse.api.intake;

import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What requests are held against.
 *
 * @param policies the names of the policies that a request may choose from
 * @param defaultPolicy the one that decides where a request names none
 * @param refusalOfCallback why an address cannot be called back, as a sentence, if it cannot
 */
public record IntakeRules(
        IntakeLimits limits,
        Set<String> policies,
        String defaultPolicy,
        Function<URI, Optional<String>> refusalOfCallback) {

    public IntakeRules {
        policies = Set.copyOf(policies);
        if (!policies.contains(defaultPolicy)) {
            throw new IllegalArgumentException("gatehouse.intake.policy names \"" + defaultPolicy
                    + "\", but the installed policies are " + policies);
        }
    }
}
