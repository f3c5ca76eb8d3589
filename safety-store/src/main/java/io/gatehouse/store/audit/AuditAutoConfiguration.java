package io.gatehouse.store.audit;

import io.gatehouse.store.StoreAutoConfiguration;
import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

@AutoConfiguration(after = StoreAutoConfiguration.class)
class AuditAutoConfiguration {

    @Bean
    ViewLedger viewLedger(JdbcClient sql, Clock clock) {
        return new SqlViewLedger(sql, clock);
    }
}
