package io.gatehouse.store.job;

import io.gatehouse.store.StoreAutoConfiguration;
import io.gatehouse.store.scan.JobQueue;
import io.gatehouse.store.scan.ScanLedger;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

@AutoConfiguration(after = StoreAutoConfiguration.class)
@EnableConfigurationProperties(JobSettings.class)
class ScanJobsAutoConfiguration {

    @Bean
    JobQueue jobQueue(JdbcClient sql) {
        return new DbJobQueue(sql);
    }

    @Bean
    ScanJobs scanJobs(DataSource database, ScanLedger scans, JobSettings settings) {
        return new DbScanJobs(database, scans, settings);
    }
}
