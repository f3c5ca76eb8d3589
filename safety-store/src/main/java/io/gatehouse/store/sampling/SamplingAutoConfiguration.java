package io.gatehouse.store.sampling;

import io.gatehouse.store.StoreAutoConfiguration;
import io.gatehouse.store.review.CaseOpener;
import io.gatehouse.store.scan.ScanLedger;
import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

@AutoConfiguration(after = StoreAutoConfiguration.class)
class SamplingAutoConfiguration {

    @Bean
    AuditLedger auditLedger(JdbcClient sql, ScanLedger scans, CaseOpener opener, Clock clock) {
        return new SqlAuditLedger(sql, new CasesOfAudits(sql, scans, opener), clock);
    }
}
