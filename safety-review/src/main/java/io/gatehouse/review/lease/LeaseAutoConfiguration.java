package io.gatehouse.review.lease;

import io.gatehouse.store.review.LeaseLedger;
import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

@AutoConfiguration
@ConditionalOnWebApplication
@EnableConfigurationProperties(ReviewSettings.class)
class LeaseAutoConfiguration {

    @Bean
    Leases leases(LeaseLedger ledger, ReviewSettings settings) {
        return new Leases(ledger, settings);
    }

    @Bean
    LeaseController leaseController(Leases leases, Clock clock) {
        return new LeaseController(leases, clock);
    }

    @Bean
    LeaseAdvice leaseAdvice() {
        return new LeaseAdvice();
    }

    @Bean
    ReviewerAccounts reviewerAccounts(ReviewSettings settings) {
        return new ReviewerAccounts(settings, new BCryptPasswordEncoder()::encode);
    }
}
