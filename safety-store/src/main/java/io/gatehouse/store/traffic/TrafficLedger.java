package io.gatehouse.store.traffic;

import io.gatehouse.store.replay.Period;
import java.util.List;

/** What came in. */
public interface TrafficLedger {

    /**
     * Decisions of a period, all of them or, where there are more, so many drawn at random: each as likely as any
     * other, and the same ones whenever they are asked for.
     */
    List<SeenDecision> sample(Period period, int most);

    /** How many decisions a period has. */
    long count(Period period);
}
