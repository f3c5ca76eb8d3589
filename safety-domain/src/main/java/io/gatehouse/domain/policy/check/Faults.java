package io.gatehouse.domain.policy.check;

import io.gatehouse.domain.policy.PolicyFault;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Gathers every fault, so that an author mends a policy once and not once for each. */
public final class Faults {

    private final List<PolicyFault> found = new ArrayList<>();

    public void add(Position at, String message) {
        add(at, message, Optional.empty());
    }

    public void add(Position at, String message, String hint) {
        add(at, message, Optional.of(hint));
    }

    public void add(Position at, String message, Optional<String> hint) {
        found.add(new PolicyFault(at.line(), at.column(), message, hint));
    }

    public boolean none() {
        return found.isEmpty();
    }

    /** The faults in the order of the source. */
    public List<PolicyFault> inOrder() {
        return found.stream()
                .distinct()
                .sorted(Comparator.comparingInt(PolicyFault::line).thenComparingInt(PolicyFault::column))
                .toList();
    }
}
