package io.gatehouse.store.decision;

import io.gatehouse.domain.fusion.Coverage;
import io.gatehouse.domain.policy.Decision;
import io.gatehouse.domain.policy.PolicyRef;
import io.gatehouse.domain.policy.Reason;
import io.gatehouse.domain.scan.Verdict;
import io.gatehouse.domain.signal.PartResult;
import io.gatehouse.domain.signal.Signal;
import io.gatehouse.store.json.JsonColumns;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** From rows back to the verdict that they were. */
final class StoredVerdict {

    private StoredVerdict() {}

    static Verdict of(DecisionEntity entity) {
        return new Verdict(
                parts(entity),
                FusedScore.scores(JsonColumns.read(entity.scores, FusedScore.class)),
                new Coverage(List.of(entity.missing)),
                decision(entity));
    }

    private static Decision decision(DecisionEntity entity) {
        return new Decision(
                entity.action,
                JsonColumns.read(entity.reasons, Reason.class),
                List.of(entity.labels),
                new PolicyRef(entity.policyName, entity.policyVersion, entity.policyDigest));
    }

    private static List<PartResult> parts(DecisionEntity entity) {
        Map<Integer, List<Signal>> signals = entity.signals.stream()
                .collect(Collectors.groupingBy(
                        SignalRow::partOrdinal, Collectors.mapping(SignalRow::signal, Collectors.toList())));
        List<PartResult> parts = new ArrayList<>();
        for (PartResultRow row : entity.parts) {
            parts.add(row.result(signals.getOrDefault(parts.size(), List.of())));
        }
        return parts;
    }
}
