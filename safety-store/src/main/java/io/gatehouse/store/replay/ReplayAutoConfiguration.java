package io.gatehouse.store.replay;

import io.gatehouse.store.StoreAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

@AutoConfiguration(after = StoreAutoConfiguration.class)
class ReplayAutoConfiguration {

    @Bean
    DecisionHistory decisionHistory(JdbcClient sql) {
        return new SqlDecisionHistory(sql);
    }
}
