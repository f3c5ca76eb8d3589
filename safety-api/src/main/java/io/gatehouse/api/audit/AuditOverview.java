package io.gatehouse.api.audit;

import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.eval.audit.AuditEstimate;
import io.gatehouse.eval.audit.AuditFigure;
import io.gatehouse.review.console.LiveFigures;
import java.util.List;
import java.util.stream.Stream;

/** Tells the console what the newest audit says. */
public final class AuditOverview implements LiveFigures {

    private final Audits audits;

    public AuditOverview(Audits audits) {
        this.audits = audits;
    }

    @Override
    public List<LiveFigure> newest() {
        return audits.newestFigures().stream().flatMap(AuditOverview::of).toList();
    }

    private static Stream<LiveFigure> of(AuditEstimate estimate) {
        return Stream.of(
                of(estimate.category(), "precision", estimate.precision()),
                of(estimate.category(), "recall", estimate.recall()),
                of(estimate.category(), "prevalence", estimate.prevalence()));
    }

    private static LiveFigure of(Category category, String measure, AuditFigure figure) {
        return switch (figure) {
            case AuditFigure.Estimated found ->
                new LiveFigure.Estimated(
                        category,
                        measure,
                        found.value(),
                        found.interval95().low(),
                        found.interval95().high(),
                        found.labels());
            case AuditFigure.NotEnoughData none -> new LiveFigure.NotEnoughData(category, measure, none.why());
        };
    }
}
