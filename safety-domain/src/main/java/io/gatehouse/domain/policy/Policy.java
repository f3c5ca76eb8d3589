package io.gatehouse.domain.policy;

/** A versioned set of rules, checked when it was loaded. Immutable and safe for use by many threads. */
public interface Policy {

    PolicyRef ref();

    /** The YAML that this policy was loaded from, byte for byte: stored, so that its decisions can be replayed. */
    String source();

    /** Pure: the same input gives the same decision, bit for bit. */
    Decision decide(PolicyInput input);
}
