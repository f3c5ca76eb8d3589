package io.gatehouse.store.review;

import io.gatehouse.store.StoreAutoConfiguration;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

@AutoConfiguration(after = StoreAutoConfiguration.class)
class ReviewLedgerAutoConfiguration {

    @Bean
    CaseOpener caseOpener(EntityManager entities) {
        return new JpaCaseOpener(entities);
    }

    @Bean
    ReviewLedger reviewLedger(EntityManager entities, CaseRepository cases, LabelRepository labels, Clock clock) {
        return new JpaReviewLedger(entities, cases, labels, clock);
    }

    @Bean
    LeaseLedger leaseLedger(EntityManager entities, CaseRepository cases, Clock clock) {
        return new JpaLeaseLedger(entities, cases, clock);
    }
}
