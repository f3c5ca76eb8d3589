package io.gatehouse.api.wiring;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.ConfigurableEnvironment;

/** What is set is known, or nothing starts. */
@Configuration(proxyBeanMethods = false)
class SettingsConfiguration {

    @Bean
    static SettingsGuard settingsGuard(ConfigurableEnvironment environment) {
        return new SettingsGuard(environment);
    }
}
