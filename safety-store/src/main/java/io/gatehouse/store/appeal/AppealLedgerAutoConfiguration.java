package io.gatehouse.store.appeal;

import io.gatehouse.store.StoreAutoConfiguration;
import io.gatehouse.store.decision.VerdictLedger;
import io.gatehouse.store.review.AppealLabels;
import io.gatehouse.store.review.ReviewLedger;
import io.gatehouse.store.scan.JobQueue;
import io.gatehouse.store.scan.ScanLedger;
import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

@AutoConfiguration(after = StoreAutoConfiguration.class)
class AppealLedgerAutoConfiguration {

    @Bean
    AppealLedger appealLedger(
            JdbcClient sql,
            ScanLedger scans,
            ReviewLedger reviews,
            VerdictLedger verdicts,
            AppealLabels labels,
            JobQueue jobs,
            Clock clock) {
        return new SqlAppealLedger(
                new AppealTable(sql), new Appealed(scans, reviews), new Reversal(verdicts, labels, jobs), clock);
    }
}
