package io.gatehouse.review.wellbeing;

import io.gatehouse.store.wellbeing.ComfortLedger;
import io.gatehouse.store.wellbeing.ExposureLedger;
import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

@AutoConfiguration
@ConditionalOnWebApplication
@EnableConfigurationProperties(WellbeingSettings.class)
class WellbeingAutoConfiguration {

    @Bean
    Wellbeing wellbeing(ExposureLedger exposures, ComfortLedger comforts, WellbeingSettings settings, Clock clock) {
        return new Wellbeing(exposures, comforts, settings, clock);
    }
}
