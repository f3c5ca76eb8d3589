package io.gatehouse.eval.audit;

import io.gatehouse.domain.policy.Action;
import java.util.Comparator;

/**
 * Items of the same action and about the same score, which an audit draws with the same probability.
 *
 * @param band which of the {@link ScoreBands}, from 0
 */
public record Stratum(Action action, int band) implements Comparable<Stratum> {

    private static final Comparator<Stratum> ORDER =
            Comparator.comparing(Stratum::action).thenComparingInt(Stratum::band);

    @Override
    public int compareTo(Stratum other) {
        return ORDER.compare(this, other);
    }
}
