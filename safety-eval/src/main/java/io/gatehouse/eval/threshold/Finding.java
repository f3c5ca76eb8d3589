package io.gatehouse.eval.threshold;

import io.gatehouse.domain.policy.Obligation;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What came of an obligation.
 *
 * @param threshold where the selection part puts the rule; empty for a load, and where there is no such point
 * @param closest where no point was found, the one that comes closest
 * @param figures in the order in which they were looked at, of the threshold or of the closest point
 */
public record Finding(
        Obligation obligation,
        OptionalDouble threshold,
        OptionalDouble closest,
        List<Figure> figures,
        Verdict verdict) {

    public Finding {
        figures = List.copyOf(figures);
    }

    static Finding without(Obligation obligation, String data) {
        return of(obligation, List.of(), new Verdict.NotEnoughData(data));
    }

    /** About no threshold. */
    static Finding of(Obligation obligation, List<Figure> figures, Verdict verdict) {
        return new Finding(obligation, OptionalDouble.empty(), OptionalDouble.empty(), figures, verdict);
    }

    static Finding at(double threshold, Obligation obligation, List<Figure> figures, Verdict verdict) {
        return new Finding(obligation, OptionalDouble.of(threshold), OptionalDouble.empty(), figures, verdict);
    }

    static Finding closestAt(double threshold, Obligation obligation, Figure figure, Verdict verdict) {
        return new Finding(obligation, OptionalDouble.empty(), OptionalDouble.of(threshold), List.of(figure), verdict);
    }

    public boolean isMet() {
        return verdict instanceof Verdict.Met;
    }
}
