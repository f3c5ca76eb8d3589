package io.gatehouse.store.wellbeing;

import io.gatehouse.store.StoreAutoConfiguration;
import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

@AutoConfiguration(after = StoreAutoConfiguration.class)
class WellbeingLedgerAutoConfiguration {

    @Bean
    ExposureLedger exposureLedger(JdbcClient sql) {
        return new SqlExposureLedger(sql);
    }

    @Bean
    ComfortLedger comfortLedger(JdbcClient sql, Clock clock) {
        return new SqlComfortLedger(sql, clock);
    }
}
