package io.gatehouse.domain.policy;

import java.util.List;

/** A versioned set of rules, checked when it was loaded. Immutable and safe for use by many threads. */
public interface Policy {

    /** The id of the rule that every policy has: what was not looked at is at least reviewed. */
    String MISSING_EVIDENCE = "missing-evidence";

    PolicyRef ref();

    /** The YAML that this policy was loaded from, byte for byte: stored, so that its decisions can be replayed. */
    String source();

    /** What its author owes to others; nothing here changes a decision. */
    default List<Obligation> obligations() {
        return List.of();
    }

    /** The rules that act on a score alone, in the policy's order; the others are known by their decisions only. */
    default List<Trigger> triggers() {
        return List.of();
    }

    /** What a person has to know to foresee its decisions: its rules in the author's order. */
    default List<RuleText> rules() {
        return List.of();
    }

    /** Pure: the same input gives the same decision, bit for bit. */
    Decision decide(PolicyInput input);
}
