package io.gatehouse.api.wiring;

import io.gatehouse.api.callback.CallbackRules;
import io.gatehouse.api.callback.CallbackSender;
import io.gatehouse.api.callback.CallbackSettings;
import io.gatehouse.api.fetch.FetchSettings;
import io.gatehouse.api.fetch.MediaFetcher;
import io.gatehouse.api.intake.Intake;
import io.gatehouse.api.intake.IntakeRules;
import io.gatehouse.api.scan.PolicyRegistry;
import io.gatehouse.store.scan.ScanLedger;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** The way in and the ways out: intake, fetching, callbacks. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({IntakeSettings.class, FetchSettings.class, CallbackSettings.class})
class GatewayConfiguration {

    @Bean
    CallbackRules callbackRules(CallbackSettings settings) {
        return new CallbackRules(settings);
    }

    @Bean
    CallbackSender callbackSender(
            CallbackSettings settings, CallbackRules rules, ScanLedger ledger, JsonMapper json, Clock clock) {
        return new CallbackSender(settings, rules, ledger, json, clock);
    }

    @Bean
    MediaFetcher mediaFetcher(FetchSettings settings, Clock clock) {
        return new MediaFetcher(settings, clock);
    }

    @Bean
    Intake intake(IntakeSettings settings, PolicyRegistry policies, CallbackRules callbacks) {
        return new Intake(new IntakeRules(settings.limits(), policies.names(), settings.policy(), callbacks::refusal));
    }
}
