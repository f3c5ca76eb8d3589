package io.gatehouse.api.answer;

import io.gatehouse.review.casefile.ScanPresenter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AnswerConfiguration {

    /** Reviewers see a scan as its sender does. */
    @Bean
    ScanPresenter scanPresenter() {
        return ScanView::of;
    }
}
