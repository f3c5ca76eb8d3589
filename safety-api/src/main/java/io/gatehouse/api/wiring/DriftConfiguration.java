package io.gatehouse.api.wiring;

import io.gatehouse.api.drift.DriftSettings;
import io.gatehouse.api.drift.DriftWatch;
import io.gatehouse.eval.drift.LiveDrift;
import io.gatehouse.eval.drift.Snapshot;
import io.gatehouse.store.traffic.TrafficLedger;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Executors;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How far what comes in has moved. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DriftSettings.class)
class DriftConfiguration {

    @Bean
    DriftWatch driftWatch(TrafficLedger traffic, DriftSettings settings, Clock clock) throws IOException {
        return new DriftWatch(
                new LiveDrift(
                        traffic, settings.window(), settings.reference(), settings.decisions(), snapshot(settings)),
                clock,
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().name("drift").daemon().factory()));
    }

    /** One that is set and cannot be read stops the start: left out, it would be missed by nobody. */
    private static Optional<Snapshot> snapshot(DriftSettings settings) throws IOException {
        String folder = settings.snapshot().strip();
        return folder.isEmpty() ? Optional.empty() : Optional.of(Snapshot.read(Path.of(folder), settings.decisions()));
    }

    @Bean
    ApplicationListener<ApplicationReadyEvent> driftStart(DriftWatch watch, DriftSettings settings) {
        return ready -> {
            if (settings.every().isPositive()) {
                watch.start(settings.every());
            }
        };
    }
}
