package io.gatehouse.store.replay;

import io.gatehouse.domain.policy.PolicyRef;
import java.util.List;
import java.util.Optional;

/** All decisions, page by page, the newest first: the pages neither overlap nor skip, and nothing in them changes. */
public interface DecisionHistory {

    /**
     * Decisions that any version of a policy made.
     *
     * @param before where the page before ended
     */
    List<PastDecision> decided(String policy, Period period, Optional<Place> before, int limit);

    /** Decisions of that period on which a shadow policy has decided as well. */
    List<ShadowedDecision> shadowed(PolicyRef shadow, Period period, Optional<Place> before, int limit);

    /** From the first to the last decision of a policy; empty if it never decided. */
    Optional<Span> span(String policy);
}
