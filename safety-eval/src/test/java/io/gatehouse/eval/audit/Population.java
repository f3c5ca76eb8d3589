package io.gatehouse.eval.audit;

import io.gatehouse.domain.policy.Action;
import io.gatehouse.domain.taxonomy.Category;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

/** Decided items of which the truth is known, with calibrated scores for hate and others for spam. */
enum Population {
    FREQUENT_AND_WELL_TOLD(0.10, 3, 0.3, List.of(0.02, 0.1)),
    FREQUENT_AND_BADLY_TOLD(0.10, 1, 0.15, List.of(0.02, 0.1)),
    RARE_AND_WELL_TOLD(0.005, 3.5, 0.3, List.of(0.02, 0.1)),
    RARE_AND_BADLY_TOLD(0.005, 1.2, 0.03, List.of(0.02, 0.1)),
    RARE_IN_MANY_STRATA(0.01, 2.5, 0.2, List.of(0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.3, 0.5, 0.8));

    private static final int SIZE = 20_000;
    private static final int BUDGET = 1000;
    private static final int FEWEST = 30;
    private static final double BLOCKED_FROM = 0.8;

    private final double threshold;
    private final AuditFrame frame;
    private final List<DecidedItem> items = new ArrayList<>();
    private final Map<String, Boolean> truth = new HashMap<>();

    /** @param distance between the scores of those that it applies to and the others, in standard deviations */
    Population(double prevalence, double distance, double threshold, List<Double> cuts) {
        this.threshold = threshold;
        SplittableRandom random = new SplittableRandom(7);
        double prior = Math.log(prevalence / (1 - prevalence));
        for (int n = 0; n < SIZE; n++) {
            boolean applies = random.nextDouble() < prevalence;
            double evidence = distance * (random.nextGaussian() + (applies ? distance : -distance) / 2);
            double hate = 1 / (1 + Math.exp(-prior - evidence));
            add("item-" + n, hate, Math.pow(random.nextDouble(), 8), applies);
        }
        this.frame = AuditFrame.of(new AuditPlan(BUDGET, FEWEST, new ScoreBands(cuts)), items);
    }

    private void add(String id, double hate, double spam, boolean applies) {
        double top = Math.max(hate, spam);
        Action action = top >= BLOCKED_FROM ? Action.BLOCK : top >= threshold ? Action.REVIEW : Action.ALLOW;
        Set<Category> flagged = new HashSet<>();
        if (hate >= threshold) {
            flagged.add(Category.HATE);
        }
        if (spam >= threshold) {
            flagged.add(Category.SPAM);
        }
        items.add(new DecidedItem(id, action, top, flagged));
        truth.put(id, applies);
    }

    AuditEstimator audit(long seed) {
        AuditSample sample = frame.draw(seed);
        Map<String, Boolean> labels = new HashMap<>();
        sample.items().forEach(item -> labels.put(item.id(), isPositive(item.id())));
        return new AuditEstimator(sample, Category.HATE, labels);
    }

    List<DecidedItem> flagged() {
        return items.stream()
                .filter(item -> item.flagged().contains(Category.HATE))
                .toList();
    }

    List<DecidedItem> actioned() {
        return items.stream().filter(item -> item.action() != Action.ALLOW).toList();
    }

    boolean isPositive(String id) {
        return truth.getOrDefault(id, false);
    }

    int positives(List<DecidedItem> some) {
        return (int) some.stream().filter(item -> isPositive(item.id())).count();
    }

    double precision() {
        return (double) positives(flagged()) / flagged().size();
    }

    double recall() {
        return (double) positives(flagged()) / positives(items);
    }

    double prevalence() {
        return (double) positives(items) / SIZE;
    }

    int size() {
        return SIZE;
    }
}
