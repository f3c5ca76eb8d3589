package io.gatehouse.eval.drift;

import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.store.replay.Period;
import io.gatehouse.store.traffic.SeenPart;
import io.gatehouse.store.traffic.TrafficLedger;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Compares what came in lately with what came in before, and its scores with those of a snapshot if there is one. */
public final class LiveDrift {

    private final TrafficLedger traffic;
    private final Duration recent;
    private final Duration reference;
    private final int most;
    private final Optional<Snapshot> snapshot;

    /**
     * @param recent how long what came in lately goes back
     * @param reference how long what it is compared with goes back from there
     * @param most how many decisions of each are held in memory, drawn at random
     */
    public LiveDrift(
            TrafficLedger traffic, Duration recent, Duration reference, int most, Optional<Snapshot> snapshot) {
        this.traffic = traffic;
        this.recent = recent;
        this.reference = reference;
        this.most = most;
        this.snapshot = snapshot;
    }

    public DriftReport report(Instant now) {
        Instant begin = now.minus(recent);
        Window before = window(new Period(begin.minus(reference), begin));
        Window lately = window(new Period(begin, now));
        return new DriftReport(
                now,
                before.facts(),
                lately.facts(),
                snapshot,
                categories(before, lately),
                InputDrift.between(before.inputs(), lately.inputs()),
                List.of(
                        RateDrift.between(SeenPart.Outcome.ABSTAINED, before, lately),
                        RateDrift.between(SeenPart.Outcome.FAILED, before, lately)));
    }

    private Window window(Period period) {
        return new Window(period, traffic.count(period), traffic.sample(period, most));
    }

    private List<CategoryDrift> categories(Window before, Window lately) {
        return Arrays.stream(Category.values())
                .map(category -> snapshot.map(known ->
                                CategoryDrift.between(category, known.of(category), lately.scoresOfTexts(category)))
                        .orElseGet(() ->
                                CategoryDrift.between(category, before.scores(category), lately.scores(category))))
                .filter(drift -> drift.before() > 0 || drift.now() > 0)
                .toList();
    }
}
