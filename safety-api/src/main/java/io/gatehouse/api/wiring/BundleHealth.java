package io.gatehouse.api.wiring;

import io.gatehouse.domain.signal.BundleRef;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Ready once there is at least one bundle; classifiers are warm before they become a bean. */
@Component("bundles")
final class BundleHealth implements HealthIndicator {

    private final ClassifierSet classifiers;

    BundleHealth(ClassifierSet classifiers) {
        this.classifiers = classifiers;
    }

    @Override
    public Health health() {
        return (classifiers.bundles().isEmpty() ? Health.outOfService() : Health.up())
                .withDetail(
                        "bundles",
                        classifiers.bundles().stream().map(BundleRef::label).toList())
                .build();
    }
}
