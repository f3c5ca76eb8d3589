package io.gatehouse.store.scan;

import io.gatehouse.store.StoreAutoConfiguration;
import io.gatehouse.store.decision.VerdictLedger;
import io.gatehouse.store.policy.PolicyLedger;
import io.gatehouse.store.review.CaseOpener;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;

@AutoConfiguration(after = StoreAutoConfiguration.class)
class ScanLedgerAutoConfiguration {

    /** @param syncGrace how long after its deadline an unfinished synchronous scan is taken up again as a job */
    @Bean
    ScanLedger scanLedger(
            NamedParameterJdbcOperations sql,
            ScanRepository scans,
            VerdictLedger verdicts,
            PolicyLedger policies,
            CaseOpener cases,
            JobQueue jobs,
            Clock clock,
            @Value("${gatehouse.jobs.sync-grace:30s}") Duration syncGrace) {
        return new JpaScanLedger(new ScanTable(sql), scans, verdicts, policies, cases, jobs, clock, syncGrace);
    }
}
