package io.gatehouse.store.replay;

import io.gatehouse.domain.policy.Decision;
import io.gatehouse.domain.policy.PolicyRef;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** From a row back to a decision and its shadow. */
record ShadowRow(DecisionRow decided, Decision shadow) {

    static ShadowRow of(ResultSet row, int number, PolicyRef shadow) throws SQLException {
        return new ShadowRow(DecisionRow.of(row, number), DecisionRow.decision(row, "shadow_", shadow));
    }

    ShadowedDecision decision(Map<UUID, List<Judgement>> judgements) {
        return new ShadowedDecision(decided.decision(judgements), shadow);
    }
}
