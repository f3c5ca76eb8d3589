package io.gatehouse.api.wiring;

import io.gatehouse.models.bundle.BundleException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says it in words instead of a stack trace. */
final class BrokenBundleAnalyzer extends AbstractFailureAnalyzer<BundleException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, BundleException cause) {
        return new FailureAnalysis(
                cause.getMessage(),
                "Put the bundle's files back as they were published, or configure another bundle.",
                cause);
    }
}
