package io.gatehouse.store.sampling;

import com.github.f4b6a3.uuid.UuidCreator;
import io.gatehouse.store.replay.Judgement;
import io.gatehouse.store.replay.Judgements;
import io.gatehouse.store.replay.Period;
import io.gatehouse.store.replay.Place;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@Transactional
class SqlAuditLedger implements AuditLedger {

    /** Any number that no other part of this service locks. */
    private static final long LOCK = 7_041_776;

    private final JdbcClient sql;
    private final AuditTables tables;
    private final CasesOfAudits cases;
    private final Clock clock;

    SqlAuditLedger(JdbcClient sql, CasesOfAudits cases, Clock clock) {
        this.sql = sql;
        this.tables = new AuditTables(sql);
        this.cases = cases;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<AuditableDecision> decided(Period period, Optional<Place> before, int limit) {
        return new Drawable(sql).page(period, before, limit);
    }

    @Override
    public Optional<UUID> store(Draw draw, Optional<Instant> unlessAfter) {
        waitForOthers();
        return unlessAfter.filter(this::wasDrawnAfter).isPresent() ? Optional.empty() : Optional.of(store(draw));
    }

    /** Until this transaction ends: two audits that draw the same scan must not open two cases. */
    private void waitForOthers() {
        sql.sql("select pg_advisory_xact_lock(?)")
                .param(LOCK)
                .query((row, number) -> true)
                .single();
    }

    private boolean wasDrawnAfter(Instant time) {
        return sql.sql("select exists (select 1 from audit where drawn_at > ?)")
                .param(Timestamp.from(time))
                .query(Boolean.class)
                .single();
    }

    private UUID store(Draw draw) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        UUID id = UuidCreator.getTimeOrderedEpoch(now);
        tables.insert(id, draw, now);
        Map<UUID, UUID> opened =
                cases.of(draw.decisions().stream().map(DrawnDecision::scanId).toList(), now);
        draw.decisions().forEach(drawn -> tables.insert(id, drawn, opened.get(drawn.scanId())));
        return id;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<StoredAudit> find(UUID auditId) {
        return tables.find(auditId);
    }

    @Override
    @Transactional(readOnly = true)
    public List<AuditProgress> newest(int limit) {
        return tables.newest(Math.clamp(limit, 1, MOST_AT_ONCE));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<UUID> newestFinished() {
        return sql.sql("""
                select audit.id from audit
                    join audit_item item on item.audit_id = audit.id
                    join review_case judged on judged.id = item.case_id
                group by audit.id having bool_and(judged.status = 'LABELLED')
                order by audit.drawn_at desc, audit.id desc limit 1""").query(UUID.class).optional();
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, List<Judgement>> judgements(UUID auditId) {
        Map<UUID, List<Judgement>> found = new HashMap<>();
        sql.sql("""
                select said.scan_id, said.verdict, said.categories
                from audit_item item
                    join review_case judged on judged.id = item.case_id and judged.status = 'LABELLED'
                    join label said on said.case_id = judged.id
                where item.audit_id = :audit and said.verdict <> 'UNSURE' and said.created_at <= judged.labelled_at
                    and said.source = case
                        when exists (select 1 from label word where word.case_id = judged.id
                            and word.source = 'ADJUDICATION' and word.verdict <> 'UNSURE'
                            and not exists (select 1 from label_retraction undone where undone.label_id = word.id))
                        then 'ADJUDICATION' else 'REVIEW' end
                    and not exists (select 1 from label_retraction undone where undone.label_id = said.id)
                order by said.created_at, said.id""").param("audit", auditId).query(row -> {
            found.computeIfAbsent(row.getObject("scan_id", UUID.class), any -> new ArrayList<>())
                    .add(Judgements.judgement(row));
        });
        return found;
    }

    @Override
    @Transactional(readOnly = true)
    public long open() {
        return sql.sql("""
                select count(*) from review_case judged where judged.status <> 'LABELLED'
                    and exists (select 1 from audit_item item where item.case_id = judged.id)""").query(Long.class).single();
    }
}
