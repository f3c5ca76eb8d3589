package io.gatehouse.eval.replay;

import io.gatehouse.domain.content.ContentType;
import io.gatehouse.domain.content.Modality;
import io.gatehouse.domain.fusion.CategoryScore;
import io.gatehouse.domain.fusion.Coverage;
import io.gatehouse.domain.policy.Policy;
import io.gatehouse.domain.policy.PolicyInput;
import io.gatehouse.domain.policy.PolicyRef;
import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.store.replay.DecisionHistory;
import io.gatehouse.store.replay.Judgement;
import io.gatehouse.store.replay.PastDecision;
import io.gatehouse.store.replay.Period;
import io.gatehouse.store.replay.Place;
import io.gatehouse.store.replay.ShadowedDecision;
import io.gatehouse.store.replay.Span;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A history in memory: one decision a second, each added one is newer than those before. */
final class PastDecisions implements DecisionHistory {

    static final Instant BEGIN = Instant.parse("2026-11-01T00:00:00Z");

    private final Policy real;
    private final Optional<Policy> shadow;
    private final List<PastDecision> newestFirst = new ArrayList<>();
    private int largestPage;

    PastDecisions(Policy real) {
        this(real, Optional.empty());
    }

    PastDecisions(Policy real, Optional<Policy> shadow) {
        this.real = real;
        this.shadow = shadow;
    }

    PastDecisions add(int times, Map<Category, Double> scores, Judgement... judgements) {
        return add(times, input(scores, List.of()), judgements);
    }

    PastDecisions addIncomplete(int times, Map<Category, Double> scores) {
        return add(times, input(scores, List.of("cover")));
    }

    private PastDecisions add(int times, PolicyInput input, Judgement... judgements) {
        for (int time = 0; time < times; time++) {
            long number = newestFirst.size();
            newestFirst.addFirst(new PastDecision(
                    new UUID(7, number), BEGIN.plusSeconds(number), input, real.decide(input), List.of(judgements)));
        }
        return this;
    }

    private static PolicyInput input(Map<Category, Double> scores, List<String> missing) {
        Map<Category, CategoryScore> fused = new EnumMap<>(Category.class);
        scores.forEach((category, score) -> fused.put(category, new CategoryScore(score, Map.of("title", score))));
        return new PolicyInput(
                ContentType.COMMENT,
                Optional.empty(),
                Set.of(),
                Optional.empty(),
                Set.of(Modality.TEXT),
                fused,
                new Coverage(missing));
    }

    Period period() {
        return new Period(BEGIN, BEGIN.plusSeconds(newestFirst.size() + 1L));
    }

    int largestPage() {
        return largestPage;
    }

    @Override
    public List<PastDecision> decided(String policy, Period period, Optional<Place> before, int limit) {
        largestPage = Math.max(largestPage, limit);
        int from = before.map(place ->
                        newestFirst.size() - Math.toIntExact(place.scanId().getLeastSignificantBits()))
                .orElse(0);
        return newestFirst
                .subList(Math.min(from, newestFirst.size()), Math.min(from + limit, newestFirst.size()))
                .stream()
                .filter(past -> policy.equals(real.ref().name()))
                .filter(past -> !past.decidedAt().isBefore(period.since())
                        && past.decidedAt().isBefore(period.until()))
                .toList();
    }

    @Override
    public List<ShadowedDecision> shadowed(PolicyRef policy, Period period, Optional<Place> before, int limit) {
        return decided(real.ref().name(), period, before, limit).stream()
                .map(past -> new ShadowedDecision(past, shadow.orElseThrow().decide(past.input())))
                .toList();
    }

    @Override
    public Optional<Span> span(String policy) {
        return Optional.empty();
    }
}
