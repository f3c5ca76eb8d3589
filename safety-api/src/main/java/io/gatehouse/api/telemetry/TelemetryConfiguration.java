package io.gatehouse.api.telemetry;

import io.gatehouse.api.audit.Audits;
import io.gatehouse.api.drift.DriftWatch;
import io.gatehouse.store.appeal.AppealLedger;
import io.gatehouse.store.review.QualityLedger;
import io.gatehouse.store.review.ReviewLedger;
import io.gatehouse.store.sampling.AuditLedger;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The listeners that turn what happens into metrics. */
@Configuration(proxyBeanMethods = false)
public class TelemetryConfiguration {

    @Bean
    ScanTelemetry scanTelemetry(MeterRegistry registry) {
        return new ScanTelemetry(registry);
    }

    @Bean
    BatchingTelemetry batchingTelemetry(MeterRegistry registry) {
        return new BatchingTelemetry(registry);
    }

    @Bean
    DecoderTelemetry decoderTelemetry(MeterRegistry registry) {
        return new DecoderTelemetry(registry);
    }

    @Bean
    ShadowTelemetry shadowTelemetry(MeterRegistry registry) {
        return new ShadowTelemetry(registry);
    }

    @Bean
    MeterBinder backlogTelemetry(ObjectProvider<ReviewLedger> ledger, Clock clock) {
        return new BacklogTelemetry(
                () -> ledger.getObject().backlog(), clock, Metric.REVIEW_OPEN, Metric.REVIEW_OLDEST);
    }

    @Bean
    MeterBinder appealTelemetry(ObjectProvider<AppealLedger> ledger, Clock clock) {
        return new BacklogTelemetry(
                () -> ledger.getObject().backlog(), clock, Metric.APPEALS_OPEN, Metric.APPEALS_OLDEST);
    }

    @Bean
    MeterBinder auditTelemetry(ObjectProvider<Audits> audits, ObjectProvider<AuditLedger> ledger, Clock clock) {
        return new AuditTelemetry(
                () -> audits.getObject().newestFigures(),
                () -> ledger.getObject().open(),
                clock);
    }

    @Bean
    MeterBinder driftTelemetry(ObjectProvider<DriftWatch> watch) {
        return new DriftTelemetry(() -> watch.getObject().last());
    }

    @Bean
    MeterBinder disputeTelemetry(ObjectProvider<QualityLedger> ledger) {
        return registry -> new Meters(registry)
                .gauge(Metric.REVIEW_DISPUTED, () -> ledger.getObject().disputed());
    }
}
