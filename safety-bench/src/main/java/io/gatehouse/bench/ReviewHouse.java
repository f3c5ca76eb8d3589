package io.gatehouse.bench;

import io.gatehouse.domain.policy.Policy;
import io.gatehouse.domain.policy.PolicyLoader;
import io.gatehouse.review.casefile.ScanPresenter;
import io.gatehouse.review.console.PoliciesInForce;
import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;

/** The parts of the service that reviewers work with, and what they need of the rest. Spring makes it. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
class ReviewHouse {

    static final Policy POLICY = new PolicyLoader().builtIn("default");

    @Bean
    ScanPresenter scanPresenter() {
        return scan -> Map.of("scanId", scan.id());
    }

    @Bean
    PoliciesInForce policiesInForce() {
        return () -> List.of(POLICY);
    }
}
