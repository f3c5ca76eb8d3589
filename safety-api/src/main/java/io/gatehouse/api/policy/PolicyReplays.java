package io.gatehouse.api.policy;

import io.gatehouse.api.problem.NotFoundException;
import io.gatehouse.api.problem.OverloadedException;
import io.gatehouse.domain.fault.Fault;
import io.gatehouse.domain.fault.InvalidRequestException;
import io.gatehouse.domain.policy.CategoriesInRules;
import io.gatehouse.domain.policy.Policy;
import io.gatehouse.eval.replay.PolicyReplay;
import io.gatehouse.eval.replay.ReplayReport;
import io.gatehouse.review.request.RequestFields;
import io.gatehouse.store.replay.DecisionHistory;
import io.gatehouse.store.replay.Period;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/** Answers what another policy would have decided. One replay at a time: they read much and are in no hurry. */
public final class PolicyReplays {

    private static final Duration COME_BACK = Duration.ofSeconds(30);

    private final PolicyArchive archive;
    private final DecisionHistory history;
    private final ShadowPolicy shadow;
    private final PolicyReplay replay;
    private final Clock clock;
    private final Semaphore turn = new Semaphore(1);

    public PolicyReplays(
            PolicyArchive archive, DecisionHistory history, ShadowPolicy shadow, PolicySettings settings, Clock clock) {
        this.archive = archive;
        this.history = history;
        this.shadow = shadow;
        this.replay = new PolicyReplay(history, clock, settings.replayTime());
        this.clock = clock;
    }

    /**
     * Lets another policy decide again what the policy of that name decided.
     *
     * @throws NotFoundException if there is no policy of that name
     * @throws InvalidRequestException with all that is wrong with the request, or if there is nothing to replay
     */
    ReplayView replay(String name, JsonNode body) {
        if (!archive.knows(name)) {
            throw new NotFoundException(archive.missing(name));
        }
        ReplayRequest request = new ReplayParser(body, name, archive).parse(clock.instant());
        Stretch stretch = request.stretch();
        ReplayReport report = inTurn(() -> replay.replay(name, request.other(), stretch.period(), stretch.limit()));
        requireSomething(name, stretch.period(), report);
        requireScores(request.other(), report);
        return ReplayView.of(name, stretch.limit(), report);
    }

    /** What the shadow policy decided so far. */
    ReplayView shadowed(JsonNode parameters) {
        Policy policy = shadow.policy()
                .orElseThrow(() -> new NotFoundException("No policy decides in the shadow of another;"
                        + " set gatehouse.policy.shadow to a file, or to a stored version such as default@4."));
        RequestFields fields = new RequestFields();
        Stretch stretch = Stretch.read(parameters, fields, clock.instant())
                .orElseThrow(() -> new InvalidRequestException(fields.faults()));
        ReplayReport report = inTurn(() -> replay.shadowed(policy, stretch.period(), stretch.limit()));
        return ReplayView.of(policy.ref().name(), stretch.limit(), report);
    }

    private ReplayReport inTurn(Supplier<ReplayReport> work) {
        if (!turn.tryAcquire()) {
            throw new OverloadedException("Another replay runs at the moment; nothing was begun.", COME_BACK);
        }
        try {
            return work.get();
        } finally {
            turn.release();
        }
    }

    private void requireSomething(String name, Period period, ReplayReport report) {
        if (report.scans() == 0) {
            String facts = history.span(name)
                    .map(span -> "its decisions go from " + span.first() + " to " + span.last())
                    .orElse("it has not decided anything yet");
            throw new InvalidRequestException(List.of(new Fault(
                    "/since",
                    "the policy \"" + name + "\" decided nothing from " + period.since() + " to " + period.until()
                            + "; " + facts)));
        }
    }

    /** A policy that asks for nothing but what nobody scored would seem to allow everything. */
    private static void requireScores(Policy other, ReplayReport report) {
        if (!report.unscored().isEmpty()
                && report.unscored().size() == CategoriesInRules.of(other).size()) {
            throw new InvalidRequestException(List.of(new Fault(
                    "",
                    "not one of the " + report.scans() + " scans has a score for any category that this policy asks"
                            + " about (" + ReplayView.names(report.unscored()) + "), so nothing can be said of it")));
        }
    }
}
