package io.gatehouse.review.lease;

import io.gatehouse.store.review.LeaseLedger;
import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

@AutoConfiguration
@ConditionalOnWebApplication
@EnableConfigurationProperties(ReviewSettings.class)
class LeaseAutoConfiguration {

    @Bean
    LeaseController leaseController(LeaseLedger leases, ReviewSettings settings, Clock clock) {
        return new LeaseController(leases, settings, clock);
    }

    @Bean
    LeaseAdvice leaseAdvice() {
        return new LeaseAdvice();
    }
}
