package io.gatehouse.store;

import io.gatehouse.store.appeal.AppealLedger;
import io.gatehouse.store.audit.ViewLedger;
import io.gatehouse.store.decision.DecisionSearch;
import io.gatehouse.store.policy.PolicyLedger;
import io.gatehouse.store.replay.DecisionHistory;
import io.gatehouse.store.review.LeaseLedger;
import io.gatehouse.store.review.QualityLedger;
import io.gatehouse.store.review.ReviewLedger;
import io.gatehouse.store.sampling.AuditLedger;
import io.gatehouse.store.scan.ScanLedger;
import io.gatehouse.store.shadow.ShadowLedger;
import io.gatehouse.store.traffic.TrafficLedger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A test on the real ledger, which is empty before each test. */
@SpringBootTest(classes = StoreTest.Application.class, properties = "spring.main.banner-mode=off")
@EnabledIf(value = "io.gatehouse.store.TestDatabase#available", disabledReason = "-Pcontainers needs a Docker engine")
public abstract class StoreTest {

    @Autowired
    protected ScanLedger scans;

    @Autowired
    protected ReviewLedger reviews;

    @Autowired
    protected LeaseLedger leases;

    @Autowired
    protected QualityLedger quality;

    @Autowired
    protected AppealLedger appeals;

    @Autowired
    protected PolicyLedger policies;

    @Autowired
    protected DecisionHistory history;

    @Autowired
    protected ShadowLedger shadows;

    @Autowired
    protected AuditLedger audits;

    @Autowired
    protected TrafficLedger traffic;

    @Autowired
    protected ViewLedger views;

    @Autowired
    protected DecisionSearch decisions;

    @Autowired
    protected TestClock clock;

    @Autowired
    protected JdbcClient sql;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        TestDatabase.configure(properties);
    }

    @BeforeEach
    void setTheClock() {
        clock.reset();
    }

    @BeforeEach
    void emptyTheLedger() {
        sql.sql("""
                truncate audit_item, audit_stratum, audit,
                    scan, scan_part, idempotency_key, decision, part_result, signal, bundle, policy_version,
                    review_case, label, label_retraction, golden_item, lease_event, appeal, appeal_ruling, overturn,
                    shadow_decision, content_view, viewer_comfort, scheduled_tasks""").update();
    }

    /** The rows of a table that have the scan, by any of its names for it. */
    protected long count(String fromWhere, Object... parameters) {
        return sql.sql("select count(*) from " + fromWhere)
                .params(java.util.List.of(parameters))
                .query(Long.class)
                .single();
    }

    @SpringBootConfiguration
    @EnableAutoConfiguration
    static class Application {

        @Bean
        TestClock clock() {
            return new TestClock();
        }
    }
}
