package io.gatehouse.api.telemetry;

import io.gatehouse.store.review.ReviewLedger;
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
    MeterBinder backlogTelemetry(ObjectProvider<ReviewLedger> ledger, Clock clock) {
        return new BacklogTelemetry(() -> ledger.getObject().backlog(), clock);
    }
}
