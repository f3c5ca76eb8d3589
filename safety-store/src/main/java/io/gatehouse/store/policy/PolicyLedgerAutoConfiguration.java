package io.gatehouse.store.policy;

import io.gatehouse.store.StoreAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

@AutoConfiguration(after = StoreAutoConfiguration.class)
class PolicyLedgerAutoConfiguration {

    @Bean
    PolicyLedger policyLedger(JdbcClient sql) {
        return new SqlPolicyLedger(sql);
    }
}
