package io.gatehouse.api.wiring;

import io.gatehouse.api.audit.AuditOverview;
import io.gatehouse.api.audit.AuditSchedule;
import io.gatehouse.api.audit.AuditSettings;
import io.gatehouse.api.audit.Audits;
import io.gatehouse.review.console.LiveFigures;
import io.gatehouse.store.sampling.AuditLedger;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.concurrent.Executors;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Audits of what was decided. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AuditSettings.class)
class AuditConfiguration {

    /** Whoever could foresee a seed could foresee what is audited. */
    @Bean
    Audits audits(AuditLedger ledger, AuditSettings settings, Clock clock) {
        return new Audits(ledger, settings, clock, new SecureRandom()::nextLong);
    }

    @Bean
    LiveFigures auditOverview(Audits audits) {
        return new AuditOverview(audits);
    }

    @Bean
    AuditSchedule auditSchedule(Audits audits) {
        return new AuditSchedule(
                audits,
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().name("audits").daemon().factory()));
    }

    @Bean
    ApplicationListener<ApplicationReadyEvent> auditsStart(AuditSchedule schedule, AuditSettings settings) {
        return ready -> {
            if (settings.every().isPositive()) {
                schedule.start();
            }
        };
    }
}
