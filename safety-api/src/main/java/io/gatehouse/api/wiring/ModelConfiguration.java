package io.gatehouse.api.wiring;

import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The classifiers that look at content. */
@Configuration(proxyBeanMethods = false)
class ModelConfiguration {

    /**
     * Without a bundle nothing can be looked at: every part abstains, every decision is REVIEW, and readiness is off.
     */
    @Bean(destroyMethod = "close")
    ClassifierSet classifiers() {
        return new ClassifierSet(Map.of());
    }
}
