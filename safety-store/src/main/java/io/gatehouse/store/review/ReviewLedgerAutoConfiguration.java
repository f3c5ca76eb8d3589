package io.gatehouse.store.review;

import io.gatehouse.store.StoreAutoConfiguration;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

@AutoConfiguration(after = StoreAutoConfiguration.class)
@EnableConfigurationProperties(QualitySettings.class)
class ReviewLedgerAutoConfiguration {

    @Bean
    CaseOpener caseOpener(EntityManager entities, QualitySettings quality) {
        return new JpaCaseOpener(entities, quality);
    }

    @Bean
    ReviewLedger reviewLedger(
            EntityManager entities,
            CaseRepository cases,
            LabelRepository labels,
            RetractionRepository retractions,
            Clock clock) {
        return new JpaReviewLedger(entities, cases, labels, retractions, clock);
    }

    @Bean
    AppealLabels appealLabels(EntityManager entities) {
        return new JpaAppealLabels(entities);
    }

    @Bean
    QualityLedger qualityLedger(EntityManager entities, CaseRepository cases, JdbcClient sql, Clock clock) {
        return new JpaQualityLedger(entities, cases, new GoldenScores(sql), clock);
    }

    @Bean
    BacklogTrend backlogTrend(JdbcClient sql) {
        return new SqlBacklogTrend(sql);
    }

    @Bean
    ScoredLabels scoredLabels(JdbcClient sql, Clock clock) {
        return new SqlScoredLabels(sql, clock);
    }

    @Bean
    LeaseLedger leaseLedger(EntityManager entities, CaseRepository cases, LeaseEventRepository events, Clock clock) {
        return new JpaLeaseLedger(entities, cases, events, clock);
    }
}
