package io.gatehouse.domain.policy;

import io.gatehouse.domain.policy.check.DraftReader;
import io.gatehouse.domain.policy.check.Faults;
import io.gatehouse.domain.policy.check.Key;
import io.gatehouse.domain.policy.check.PolicyDraft;
import io.gatehouse.domain.policy.check.Scalar;
import io.gatehouse.domain.policy.check.Section;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The next version of a policy with other thresholds. Only the lines concerned change: comments, order and layout are
 * those of the author. Immutable.
 */
public final class PolicyRevision {

    private final Policy policy;
    private final PolicyDraft draft;
    private final List<PolicyEdit> edits;

    private PolicyRevision(Policy policy, PolicyDraft draft, List<PolicyEdit> edits) {
        this.policy = policy;
        this.draft = draft;
        this.edits = List.copyOf(edits);
    }

    /** The next version of this policy, which so far differs by nothing but its number. */
    public static PolicyRevision of(Policy policy) {
        PolicyDraft draft = DraftReader.read(policy.source(), new Faults())
                .orElseThrow(() -> new IllegalArgumentException("this policy was not loaded from YAML"));
        Scalar version = draft.head().get(Key.VERSION).orElseThrow();
        PolicyEdit next = new PolicyEdit(version, Integer.toString(policy.ref().version() + 1), List.of());
        return new PolicyRevision(policy, draft, List.of(next));
    }

    /**
     * Sets a rule's threshold and says above it where it comes from.
     *
     * @throws IllegalArgumentException if no rule of that id has a threshold
     */
    public PolicyRevision threshold(String rule, double atLeast, String note) {
        Scalar before = draft.rule(rule)
                .flatMap(found -> found.get(Key.AT_LEAST))
                .orElseThrow(() -> new IllegalArgumentException("no rule \"" + rule + "\" has a threshold"));
        return with(new PolicyEdit(before, BigDecimal.valueOf(atLeast).toPlainString(), List.of(note)));
    }

    /**
     * Says above an obligation what came of it.
     *
     * @throws IllegalArgumentException if there is no obligation of that id
     */
    public PolicyRevision note(String obligation, List<String> notes) {
        Scalar demand = draft.obligations().stream()
                .filter(owed -> owed.get(Key.ID).map(Scalar::text).equals(Optional.of(obligation)))
                .findFirst()
                .flatMap(PolicyRevision::demand)
                .orElseThrow(() -> new IllegalArgumentException("no obligation is called \"" + obligation + '"'));
        return with(new PolicyEdit(demand, demand.text(), notes));
    }

    /** The new policy, checked like any other. */
    public Policy next() {
        return new PolicyLoader().load(PolicyEdit.apply(policy.source(), edits));
    }

    private static Optional<Scalar> demand(Section obligation) {
        return Stream.of(Key.PRECISION_AT_LEAST, Key.RECALL_AT_LEAST, Key.REVIEW_LOAD_AT_MOST)
                .flatMap(key -> obligation.get(key).stream())
                .findFirst();
    }

    private PolicyRevision with(PolicyEdit edit) {
        return new PolicyRevision(
                policy, draft, Stream.concat(edits.stream(), Stream.of(edit)).toList());
    }
}
