package io.gatehouse.api.wiring;

import io.gatehouse.api.policy.BrokenShadowException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says it in words instead of a stack trace. */
final class BrokenShadowAnalyzer extends AbstractFailureAnalyzer<BrokenShadowException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, BrokenShadowException cause) {
        return new FailureAnalysis(
                cause.getMessage(),
                "Set gatehouse.policy.shadow to a policy's file or to a stored version such as default@4, or leave it"
                        + " out.",
                cause);
    }
}
