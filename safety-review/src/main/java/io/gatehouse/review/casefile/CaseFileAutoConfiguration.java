package io.gatehouse.review.casefile;

import io.gatehouse.store.review.ReviewLedger;
import io.gatehouse.store.scan.ScanLedger;
import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;

@AutoConfiguration
@ConditionalOnWebApplication
class CaseFileAutoConfiguration {

    @Bean
    CaseFileController caseFileController(
            ReviewLedger reviews, ScanLedger scans, ScanPresenter presenter, Clock clock) {
        return new CaseFileController(reviews, scans, presenter, clock);
    }
}
