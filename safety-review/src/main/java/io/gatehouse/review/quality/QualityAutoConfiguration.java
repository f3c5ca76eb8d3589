package io.gatehouse.review.quality;

import io.gatehouse.review.roster.Roster;
import io.gatehouse.store.review.QualityLedger;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;

@AutoConfiguration
@ConditionalOnWebApplication
class QualityAutoConfiguration {

    @Bean
    GoldenController goldenController(QualityLedger quality, Roster roster) {
        return new GoldenController(quality, roster);
    }

    @Bean
    GoldenAdvice goldenAdvice() {
        return new GoldenAdvice();
    }
}
