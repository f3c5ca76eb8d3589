package io.gatehouse.review.agreement;

import io.gatehouse.store.review.ReviewLedger;
import io.gatehouse.store.review.ScoredLabels;
import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;

@AutoConfiguration
@ConditionalOnWebApplication
class AgreementAutoConfiguration {

    private static final Bootstrap BOOTSTRAP = new Bootstrap(1, 500);

    @Bean
    Agreements agreements(ReviewLedger reviews, Clock clock) {
        return new Agreements(reviews, BOOTSTRAP, clock);
    }

    @Bean
    AgreementController agreementController(Agreements agreements) {
        return new AgreementController(agreements);
    }

    @Bean
    LabelNoise labelNoise(ScoredLabels labels) {
        return new LabelNoise(labels);
    }

    @Bean
    LabelNoiseController labelNoiseController(LabelNoise noise) {
        return new LabelNoiseController(noise);
    }
}
