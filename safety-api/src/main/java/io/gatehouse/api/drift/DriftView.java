package io.gatehouse.api.drift;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.gatehouse.eval.drift.CategoryDrift;
import io.gatehouse.eval.drift.Divergence;
import io.gatehouse.eval.drift.DriftReport;
import io.gatehouse.eval.drift.PriorEstimate;
import io.gatehouse.eval.drift.RateDrift;
import io.gatehouse.eval.drift.ScoreShift;
import io.gatehouse.eval.drift.Snapshot;
import io.gatehouse.eval.drift.WindowFacts;
import io.gatehouse.eval.metric.Estimate;
import io.gatehouse.eval.metric.Interval;
import io.gatehouse.eval.metric.Proportion;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How far what comes in has moved, as it stands in answers.
 *
 * @param reference what the recent time is compared with
 * @param snapshot the dataset whose scores those of now are compared with, null where they are compared with those of
 *     the reference
 * @param inputs language, length and modality
 * @param notes what to know before believing the figures
 */
record DriftView(
        Instant at,
        WindowView reference,
        WindowView recent,
        @Nullable SnapshotView snapshot,
        List<CategoryView> categories,
        Map<String, DivergenceView> inputs,
        List<RateView> parts,
        List<String> notes) {

    static DriftView of(DriftReport report) {
        return new DriftView(
                report.at(),
                WindowView.of(report.reference()),
                WindowView.of(report.recent()),
                report.snapshot().map(SnapshotView::of).orElse(null),
                report.categories().stream().map(CategoryView::of).toList(),
                inputs(report),
                report.rates().stream().map(RateView::of).toList(),
                notes(report));
    }

    private static Map<String, DivergenceView> inputs(DriftReport report) {
        return new TreeMap<>(Map.of(
                "language", DivergenceView.of(report.inputs().language()),
                "length", DivergenceView.of(report.inputs().length()),
                "modality", DivergenceView.of(report.inputs().modality())));
    }

    private static List<String> notes(DriftReport report) {
        List<String> notes = new ArrayList<>();
        if (report.recent().seen() > 0 && !report.sameBundles()) {
            notes.add("Not the same bundles scored what is compared: a shift of scores may be theirs.");
        }
        if (report.snapshot().isPresent()) {
            notes.add(
                    "Datasets hold more harm than comes in on a day: against one, a shift of the share of harm is to be"
                            + " expected, and says nothing by itself.");
        }
        return notes;
    }

    /**
     * @param decisions how many there were
     * @param seen how many of them were looked at, drawn at random
     */
    record WindowView(Instant since, Instant until, long decisions, int seen) {
        static WindowView of(WindowFacts facts) {
            return new WindowView(facts.period().since(), facts.period().until(), facts.decisions(), facts.seen());
        }
    }

    /** @param texts how many of its texts are compared with */
    record SnapshotView(String dataset, int texts) {
        static SnapshotView of(Snapshot snapshot) {
            return new SnapshotView(snapshot.dataset(), snapshot.scores().size());
        }
    }

    /**
     * @param before how many scores are compared with
     * @param now how many there are of now
     */
    record CategoryView(String category, int before, int now, DivergenceView scores, ShiftView shift) {
        static CategoryView of(CategoryDrift drift) {
            return new CategoryView(
                    drift.category().wireName(),
                    drift.before(),
                    drift.now(),
                    DivergenceView.of(drift.scores()),
                    ShiftView.of(drift.shift()));
        }
    }

    /**
     * How far a mix is from the one before.
     *
     * @param psi the population stability index
     * @param jensenShannon in bits, 0 to 1
     * @param chance how likely two samples of one mix are as far apart
     * @param moved what moved most first, at most five
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DivergenceView(
            @Nullable Double psi,
            @Nullable Double jensenShannon,
            @Nullable Double chance,
            @Nullable List<MoveView> moved,
            @Nullable String verdict,
            @Nullable String why) {

        private static final int MOST = 5;

        static DivergenceView of(Divergence divergence) {
            return switch (divergence) {
                case Divergence.Measured measured ->
                    new DivergenceView(
                            measured.psi(),
                            measured.jensenShannon(),
                            measured.chance(),
                            measured.shifts().stream()
                                    .limit(MOST)
                                    .map(shift -> new MoveView(shift.kind(), shift.before(), shift.now()))
                                    .toList(),
                            null,
                            null);
                case Divergence.NotEnoughData(String why) ->
                    new DivergenceView(null, null, null, null, Estimate.NOT_ENOUGH_DATA, why);
            };
        }
    }

    /** A kind with its shares. */
    record MoveView(String kind, double before, double now) {}

    /**
     * What has moved.
     *
     * @param kind nothing, prior (the share that the category applies to) or scores (how items score)
     * @param priorBefore with {@code priorNow} that share, told from scores alone
     * @param priorChance how likely it looks as far from before if it has not changed
     * @param remainingChance how likely the scores are as far from those that a share explains, if only that has moved
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ShiftView(
            @Nullable String kind,
            @Nullable Double priorBefore,
            @Nullable Double priorNow,
            @Nullable Double priorChance,
            @Nullable Double remainingChance,
            @Nullable String verdict,
            @Nullable String why) {

        static ShiftView of(ScoreShift shift) {
            return switch (shift) {
                case ScoreShift.Told(ScoreShift.Kind kind, PriorEstimate prior, double remaining, double chance) ->
                    new ShiftView(
                            kind.name().toLowerCase(Locale.ROOT),
                            prior.before(),
                            prior.now(),
                            prior.chance(),
                            chance,
                            null,
                            null);
                case ScoreShift.NotEnoughData(String why) ->
                    new ShiftView(null, null, null, null, null, Estimate.NOT_ENOUGH_DATA, why);
            };
        }
    }

    /** The share of parts that came out so. */
    record RateView(String outcome, ShareView before, ShareView now) {
        static RateView of(RateDrift drift) {
            return new RateView(
                    drift.outcome().name().toLowerCase(Locale.ROOT),
                    ShareView.of(drift.before()),
                    ShareView.of(drift.now()));
        }
    }

    /** A share with its exact 95 % interval, which says how much it is worth where there are few. */
    record ShareView(int count, int n, @Nullable Double value, double low, double high) {
        static ShareView of(Proportion share) {
            Interval interval = share.interval95();
            return new ShareView(
                    share.successes(),
                    share.trials(),
                    share.trials() == 0 ? null : share.value().orElseThrow(),
                    interval.low(),
                    interval.high());
        }
    }
}
