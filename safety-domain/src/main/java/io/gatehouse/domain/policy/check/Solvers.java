package io.gatehouse.domain.policy.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The obligations that solve thresholds, rule by rule. Two of one rule would want two thresholds, unless they owe the
 * same of items of different kinds: the stricter one of them then decides for both.
 */
record Solvers(Faults faults, Map<String, List<Section>> byRule) {

    Solvers(Faults faults) {
        this(faults, new HashMap<>());
    }

    void add(Section obligation, Scalar rule) {
        List<Section> others = byRule.computeIfAbsent(rule.text(), _ -> new ArrayList<>());
        others.stream()
                .filter(other -> !standBesideEachOther(other, obligation))
                .findFirst()
                .flatMap(other -> other.get(Key.RULE))
                .ifPresent(other -> faults.add(
                        rule.at(),
                        "two obligations solve the threshold of \"" + rule.text() + '"',
                        "the other one stands on line " + other.at().line()
                                + "; name another rule in one of them, or let both owe the same, each with its \""
                                + Key.MODALITY + '"'));
        others.add(obligation);
    }

    private static boolean standBesideEachOther(Section one, Section other) {
        Optional<String> kind = one.get(Key.MODALITY).map(Scalar::text);
        Optional<String> otherKind = other.get(Key.MODALITY).map(Scalar::text);
        return kind.isPresent()
                && otherKind.isPresent()
                && !kind.equals(otherKind)
                && one.has(Key.RECALL_AT_LEAST) == other.has(Key.RECALL_AT_LEAST);
    }
}
