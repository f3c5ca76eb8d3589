package io.gatehouse.store.replay;

import io.gatehouse.domain.policy.Decision;

/** A decision, and what a shadow policy would have decided. */
public record ShadowedDecision(PastDecision past, Decision shadow) {}
