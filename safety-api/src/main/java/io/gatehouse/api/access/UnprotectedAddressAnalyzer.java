package io.gatehouse.api.access;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says it in words instead of a stack trace. */
final class UnprotectedAddressAnalyzer extends AbstractFailureAnalyzer<UnprotectedAddressException> {

    static final String ACTION = "Either listen on this machine alone (SERVER_ADDRESS=127.0.0.1), or make a key with"
            + " \"./gatehouse key NAME ROLE\" and configure it as that command says (gatehouse.access.keys).";

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, UnprotectedAddressException cause) {
        return new FailureAnalysis(cause.getMessage(), ACTION, cause);
    }
}
