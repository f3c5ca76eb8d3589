package io.gatehouse.store.decision;

import io.gatehouse.store.StoreAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

@AutoConfiguration(after = StoreAutoConfiguration.class)
class VerdictLedgerAutoConfiguration {

    @Bean
    VerdictLedger verdictLedger(DecisionRepository decisions, JdbcClient sql) {
        return new JpaVerdictLedger(decisions, sql);
    }

    @Bean
    DecisionSearch decisionSearch(JdbcClient sql) {
        return new SqlDecisionSearch(sql);
    }

    @Bean
    CreatorLedger creatorLedger(JdbcClient sql) {
        return new SqlCreatorLedger(sql);
    }

    @Bean
    DecisionTrend decisionTrend(JdbcClient sql) {
        return new SqlDecisionTrend(sql);
    }
}
