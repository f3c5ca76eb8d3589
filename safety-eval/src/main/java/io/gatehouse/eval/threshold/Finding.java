package io.gatehouse.eval.threshold;

import io.gatehouse.domain.policy.Obligation;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What came of an obligation.
 *
 * @param threshold where the selection part puts the rule; empty for a load, and where there is no such point
 * @param figures in the order in which they were looked at; where no point was found, those of the point that comes
 *     closest
 */
public record Finding(Obligation obligation, OptionalDouble threshold, List<Figure> figures, Verdict verdict) {

    public Finding {
        figures = List.copyOf(figures);
    }

    static Finding without(Obligation obligation, String data) {
        return new Finding(obligation, OptionalDouble.empty(), List.of(), new Verdict.NotEnoughData(data));
    }

    public boolean isMet() {
        return verdict instanceof Verdict.Met;
    }
}
