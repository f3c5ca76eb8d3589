package io.gatehouse.store.shadow;

import io.gatehouse.store.StoreAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

@AutoConfiguration(after = StoreAutoConfiguration.class)
class ShadowLedgerAutoConfiguration {

    @Bean
    ShadowLedger shadowLedger(JdbcClient sql) {
        return new SqlShadowLedger(sql);
    }
}
