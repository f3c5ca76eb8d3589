package io.gatehouse.api.wiring;

import io.gatehouse.api.scan.BrokenPoliciesException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says it in words instead of a stack trace. */
final class BrokenPoliciesAnalyzer extends AbstractFailureAnalyzer<BrokenPoliciesException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, BrokenPoliciesException cause) {
        return new FailureAnalysis(
                cause.getMessage(), "Correct the files, or move them out of the folder of policies.", cause);
    }
}
