package io.gatehouse.store.traffic;

import io.gatehouse.store.StoreAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

@AutoConfiguration(after = StoreAutoConfiguration.class)
class TrafficAutoConfiguration {

    @Bean
    TrafficLedger trafficLedger(JdbcClient sql) {
        return new SqlTrafficLedger(sql);
    }
}
