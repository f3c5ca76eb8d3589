package io.gatehouse.store.replay;

import io.gatehouse.domain.content.ContentType;
import io.gatehouse.domain.content.Modality;
import io.gatehouse.domain.fusion.Coverage;
import io.gatehouse.domain.policy.Action;
import io.gatehouse.domain.policy.Decision;
import io.gatehouse.domain.policy.PolicyInput;
import io.gatehouse.domain.policy.PolicyRef;
import io.gatehouse.domain.policy.Reason;
import io.gatehouse.store.decision.FusedScore;
import io.gatehouse.store.json.JsonColumns;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** From a row back to a decision and what it was made from. */
record DecisionRow(UUID scanId, Instant decidedAt, PolicyInput input, Decision decision) {

    static DecisionRow of(ResultSet row, int number) throws SQLException {
        PolicyRef policy = new PolicyRef(
                row.getString("policy_name"), row.getInt("policy_version"), row.getString("policy_digest"));
        return new DecisionRow(
                row.getObject("scan_id", UUID.class),
                SqlDecisionHistory.decidedAt(row, number),
                input(row),
                decision(row, "", policy));
    }

    PastDecision decision(Map<UUID, List<Judgement>> judgements) {
        return new PastDecision(scanId, decidedAt, input, decision, judgements.getOrDefault(scanId, List.of()));
    }

    /** @param prefix of the columns' names */
    static Decision decision(ResultSet row, String prefix, PolicyRef policy) throws SQLException {
        return new Decision(
                Action.valueOf(row.getString(prefix + "action")),
                JsonColumns.read(row.getString(prefix + "reasons"), Reason.class),
                texts(row, prefix + "labels"),
                policy);
    }

    private static PolicyInput input(ResultSet row) throws SQLException {
        return new PolicyInput(
                ContentType.valueOf(row.getString("content_type")),
                Optional.ofNullable(row.getString("creator_id")),
                Set.copyOf(texts(row, "territories")),
                Optional.ofNullable(row.getString("language")),
                texts(row, "modalities").stream().map(Modality::valueOf).collect(Collectors.toSet()),
                FusedScore.scores(JsonColumns.read(row.getString("scores"), FusedScore.class)),
                new Coverage(texts(row, "missing")));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        @Nullable Array array = row.getArray(column);
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }
}
