package io.gatehouse.review.labelling;

import io.gatehouse.review.agreement.LabelNoise;
import io.gatehouse.review.roster.Roster;
import io.gatehouse.store.review.ReviewLedger;
import io.gatehouse.store.scan.ScanLedger;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import tools.jackson.databind.json.JsonMapper;

@AutoConfiguration
@ConditionalOnWebApplication
class LabellingAutoConfiguration {

    @Bean
    Labelling labelling(ReviewLedger reviews, ScanLedger scans, Roster roster) {
        return new Labelling(reviews, scans, roster);
    }

    @Bean
    LabelController labelController(Labelling labelling) {
        return new LabelController(labelling);
    }

    @Bean
    RetractionController retractionController(Labelling labelling) {
        return new RetractionController(labelling);
    }

    @Bean
    LabelExportController labelExportController(ReviewLedger reviews, LabelNoise noise, JsonMapper json) {
        return new LabelExportController(reviews, noise, json);
    }

    @Bean
    LabelAdvice labelAdvice() {
        return new LabelAdvice();
    }
}
