package io.gatehouse.store.decision;

import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes a verdict with all its rows in one statement, for every scan does. */
final class VerdictTable {

    /** Bundles in one order for all, so that two transactions that meet new ones cannot lock each other out. */
    private static final String STORE = """
            with found as (
                select * from unnest(:partOrdinals, :categories, :scores, :bundleIds, :bundleVersions, :bundleDigests,
                    :evidence) with ordinality as signal (part_ordinal, category, score, bundle_id, bundle_version,
                    bundle_digest, evidence, number)
            ), used as (
                insert into bundle (id, version, digest)
                select distinct bundle_id, bundle_version, bundle_digest from found order by 1, 2, 3
                on conflict do nothing
            ), decided as (
                insert into decision (scan_id, action, reasons, labels, policy_name, policy_version, policy_digest, scores,
                    missing, decided_at)
                values (:scan, :action, cast(:reasons as jsonb), :labels, :policyName, :policyVersion, :policyDigest,
                    cast(:fused as jsonb), :missing, :decidedAt)
            ), looked_at as (
                insert into part_result (scan_id, ordinal, part_id, modality, status, reason, detail, gaps, elapsed_nanos)
                select :scan, number - 1, part_id, modality, status, reason, detail, cast(gaps as jsonb), elapsed_nanos
                from unnest(:parts, :modalities, :statuses, :whys, :details, :gaps, :elapsedNanos)
                    with ordinality as part (part_id, modality, status, reason, detail, gaps, elapsed_nanos, number)
            )
            insert into signal (scan_id, ordinal, part_ordinal, category, score, bundle_id, bundle_version, bundle_digest,
                evidence)
            select :scan, number - 1, part_ordinal, category, score, bundle_id, bundle_version, bundle_digest,
                cast(evidence as jsonb)
            from found""";

    private final JdbcClient sql;

    VerdictTable(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(DecisionEntity decision) {
        JdbcClient.StatementSpec statement = sql.sql(STORE).param("scan", decision.scanId);
        signals(parts(decision(statement, decision), decision.parts), decision.signals)
                .update();
    }

    private static JdbcClient.StatementSpec decision(JdbcClient.StatementSpec statement, DecisionEntity decision) {
        return statement
                .param("action", decision.action.name())
                .param("reasons", decision.reasons)
                .param("labels", decision.labels)
                .param("policyName", decision.policyName)
                .param("policyVersion", decision.policyVersion)
                .param("policyDigest", decision.policyDigest)
                .param("fused", decision.scores)
                .param("missing", decision.missing)
                .param("decidedAt", decision.decidedAt.atOffset(ZoneOffset.UTC));
    }

    private static JdbcClient.StatementSpec parts(JdbcClient.StatementSpec statement, List<PartResultRow> parts) {
        return statement
                .param("parts", texts(parts, PartResultRow::partId))
                .param("modalities", texts(parts, part -> part.modality().name()))
                .param("statuses", texts(parts, part -> part.status().name()))
                .param("whys", texts(parts, PartResultRow::reason))
                .param("details", texts(parts, PartResultRow::detail))
                .param("gaps", texts(parts, PartResultRow::gaps))
                .param(
                        "elapsedNanos",
                        parts.stream().mapToLong(PartResultRow::elapsedNanos).toArray());
    }

    private static JdbcClient.StatementSpec signals(JdbcClient.StatementSpec statement, List<SignalRow> signals) {
        return statement
                .param(
                        "partOrdinals",
                        signals.stream().mapToInt(SignalRow::partOrdinal).toArray())
                .param("categories", texts(signals, SignalRow::category))
                .param("scores", signals.stream().mapToDouble(SignalRow::score).toArray())
                .param("bundleIds", texts(signals, SignalRow::bundleId))
                .param("bundleVersions", texts(signals, SignalRow::bundleVersion))
                .param("bundleDigests", texts(signals, SignalRow::bundleDigest))
                .param("evidence", texts(signals, SignalRow::evidence));
    }

    private static <R> @Nullable String[] texts(List<R> rows, Function<R, @Nullable String> column) {
        return rows.stream().map(column).toArray(String[]::new);
    }
}
