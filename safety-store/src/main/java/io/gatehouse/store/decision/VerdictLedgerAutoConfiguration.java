package io.gatehouse.store.decision;

import io.gatehouse.store.StoreAutoConfiguration;
import jakarta.persistence.EntityManager;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

@AutoConfiguration(after = StoreAutoConfiguration.class)
class VerdictLedgerAutoConfiguration {

    @Bean
    VerdictLedger verdictLedger(EntityManager entities, DecisionRepository decisions, JdbcClient sql) {
        return new JpaVerdictLedger(entities, decisions, sql);
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
