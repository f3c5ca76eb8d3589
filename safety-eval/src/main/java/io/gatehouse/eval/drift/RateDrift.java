package io.gatehouse.eval.drift;

import io.gatehouse.eval.metric.Proportion;
import io.gatehouse.store.traffic.SeenPart;

/** The share of parts that came out so, before and now. */
public record RateDrift(SeenPart.Outcome outcome, Proportion before, Proportion now) {

    static RateDrift between(SeenPart.Outcome outcome, Window before, Window now) {
        return new RateDrift(outcome, before.share(outcome), now.share(outcome));
    }
}
