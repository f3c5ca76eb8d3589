package io.gatehouse.api.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.gatehouse.domain.policy.Action;
import io.gatehouse.eval.audit.AuditEstimate;
import io.gatehouse.eval.audit.AuditFigure;
import io.gatehouse.eval.audit.AuditReport;
import io.gatehouse.eval.metric.Estimate;
import io.gatehouse.store.sampling.AuditProgress;
import io.gatehouse.store.sampling.Draw;
import io.gatehouse.store.sampling.DrawnStratum;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * An audit, as it stands in answers. Nothing in it says which items were drawn: they are judged by people who are told
 * nothing of it.
 *
 * @param seed the same decisions and the same seed draw the same items
 * @param notes what to know before believing the figures
 */
record AuditView(
        @JsonUnwrapped Progress progress,
        String seed,
        List<StratumView> strata,
        List<CategoryView> categories,
        List<String> notes) {

    static AuditView of(AuditReport report) {
        Draw draw = report.audit().draw();
        AuditProgress progress = report.audit().progress();
        return new AuditView(
                Progress.of(progress),
                Long.toString(draw.seed()),
                draw.strata().stream()
                        .map(stratum -> StratumView.of(stratum, draw.cuts()))
                        .toList(),
                report.estimates().stream().map(CategoryView::of).toList(),
                notes(progress));
    }

    private static List<String> notes(AuditProgress progress) {
        List<String> notes = new ArrayList<>();
        if (!progress.finished()) {
            notes.add(
                    progress.open() + " cases wait for a label. What is labelled first is what is most urgent, so that"
                            + " these figures may move more than their intervals say.");
        }
        if (progress.notShown() > 0) {
            notes.add(
                    progress.notShown() + " of the items that were drawn cannot be shown again, for their media was not"
                            + " kept. They are taken to be like the others of their action and score.");
        }
        if (!progress.complete()) {
            notes.add("The period holds more decisions than an audit looks at (gatehouse.audit.decisions): the newest "
                    + progress.population() + " were drawn from, and older ones were not.");
        }
        return notes;
    }

    /**
     * How far it has come.
     *
     * @param complete whether all decisions of the period were there to be drawn, and not the newest alone
     * @param decisions how many it was drawn from
     * @param notShown how many of the drawn ones nobody can judge, for their media was not kept
     */
    record Progress(
            UUID auditId,
            Instant drawnAt,
            Instant since,
            Instant until,
            boolean complete,
            int decisions,
            int drawn,
            int labelled,
            int open,
            int notShown,
            boolean finished) {

        static Progress of(AuditProgress progress) {
            return new Progress(
                    progress.id(),
                    progress.drawnAt(),
                    progress.period().since(),
                    progress.period().until(),
                    progress.complete(),
                    progress.population(),
                    progress.drawn(),
                    progress.labelled(),
                    progress.open(),
                    progress.notShown(),
                    progress.finished());
        }
    }

    /**
     * Decisions of the same action and about the same score.
     *
     * @param from the lowest score
     * @param to below which the scores lie; the last band ends at 1 and holds it
     * @param probability with which each was drawn
     */
    record StratumView(Action action, double from, double to, int decisions, int drawn, double probability) {

        static StratumView of(DrawnStratum stratum, List<Double> cuts) {
            List<Double> edges = IntStream.rangeClosed(0, cuts.size() + 1)
                    .mapToObj(edge -> edge == 0 ? 0.0 : edge > cuts.size() ? 1.0 : cuts.get(edge - 1))
                    .toList();
            return new StratumView(
                    stratum.action(),
                    edges.get(stratum.band()),
                    edges.get(stratum.band() + 1),
                    stratum.population(),
                    stratum.sampled(),
                    (double) stratum.sampled() / stratum.population());
        }
    }

    /** @param unlabelled how many of the drawn items say nothing of this category */
    record CategoryView(
            String category, FigureView precision, FigureView recall, FigureView prevalence, int unlabelled) {

        static CategoryView of(AuditEstimate estimate) {
            return new CategoryView(
                    estimate.category().wireName(),
                    FigureView.of(estimate.precision()),
                    FigureView.of(estimate.recall()),
                    FigureView.of(estimate.prevalence()),
                    estimate.unanswered());
        }
    }

    /**
     * A share of all decisions, estimated, or why it is not.
     *
     * @param low with {@code high} its 95 % interval
     * @param horvitzThompson each label weighed with one over the probability that its item was drawn with
     * @param labels how many it rests on
     * @param verdict "not enough data", and then {@code why}
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record FigureView(
            @Nullable Double value,
            @Nullable Double low,
            @Nullable Double high,
            @Nullable Double horvitzThompson,
            @Nullable Integer labels,
            @Nullable String verdict,
            @Nullable String why) {

        static FigureView of(AuditFigure figure) {
            return switch (figure) {
                case AuditFigure.Estimated known ->
                    new FigureView(
                            known.value(),
                            known.interval95().low(),
                            known.interval95().high(),
                            known.horvitzThompson(),
                            known.labels(),
                            null,
                            null);
                case AuditFigure.NotEnoughData(String why) ->
                    new FigureView(null, null, null, null, null, Estimate.NOT_ENOUGH_DATA, why);
            };
        }
    }
}
