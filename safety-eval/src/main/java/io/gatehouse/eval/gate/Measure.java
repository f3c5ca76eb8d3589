package io.gatehouse.eval.gate;

import io.gatehouse.domain.policy.Action;
import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.eval.compare.ItemResult;
import io.gatehouse.eval.dataset.FunctionalDataset;
import io.gatehouse.eval.metric.Proportion;
import io.gatehouse.eval.metric.Ranking;
import io.gatehouse.eval.metric.ScoredLabels;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Predicate;

/** A figure that a gate can watch; of each, more is better. */
enum Measure {
    AUROC {
        @Override
        Measured of(Category category, List<ItemResult> labelled) {
            return ranking(category, labelled, Ranking::auroc);
        }
    },
    AVERAGE_PRECISION {
        @Override
        Measured of(Category category, List<ItemResult> labelled) {
            return ranking(category, labelled, Ranking::averagePrecision);
        }
    },
    /** Of the items that were flagged, the share that the category applies to. */
    PRECISION {
        @Override
        Measured of(Category category, List<ItemResult> labelled) {
            return share(labelled, isFlagged(category), applies(category), "were flagged");
        }
    },
    /** Of the items that the category applies to, the share that was flagged. */
    RECALL {
        @Override
        Measured of(Category category, List<ItemResult> labelled) {
            return share(labelled, applies(category), isFlagged(category), "are positive");
        }
    },
    /** Of the items that the category does not apply to, the share that was let alone. */
    SPECIFICITY {
        @Override
        Measured of(Category category, List<ItemResult> labelled) {
            return share(
                    labelled, applies(category).negate(), isFlagged(category).negate(), "are negative");
        }
    },
    /**
     * Of a suite's harmful cases, the share that a person looks at or that is blocked, for whatever reason but that
     * nothing could look at it.
     */
    SHARE_HELD {
        @Override
        Measured of(Category category, List<ItemResult> labelled) {
            return cases(labelled, applies(category), IS_HELD.and(item -> !item.failed()));
        }
    },
    /** Of a suite's harmless cases, the share that passes. */
    SHARE_LET_PASS {
        @Override
        Measured of(Category category, List<ItemResult> labelled) {
            return cases(labelled, applies(category).negate(), IS_HELD.negate());
        }
    },
    /** The harmonic mean of precision and recall. */
    F1 {
        @Override
        Measured of(Category category, List<ItemResult> labelled) {
            List<ItemResult> decided = decided(labelled);
            long positives = decided.stream().filter(applies(category)).count();
            long flagged = decided.stream().filter(isFlagged(category)).count();
            long both = decided.stream()
                    .filter(applies(category).and(isFlagged(category)))
                    .count();
            return positives < FEWEST
                    ? tooFew(positives, "are positive")
                    : new Measured.Figure(2.0 * both / (positives + flagged), decided.size(), Optional.empty());
        }
    };

    /** Fewer items of the kind that a figure rests on say more about luck than about a model. */
    static final int FEWEST = 20;

    private static final Predicate<ItemResult> IS_HELD = item -> item.action().atLeast(Action.REVIEW);

    private interface Rank {
        OptionalDouble of(ScoredLabels items);
    }

    /** @param labelled all of which have a label for the category */
    abstract Measured of(Category category, List<ItemResult> labelled);

    String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static List<String> names() {
        return Arrays.stream(values()).map(Measure::wireName).toList();
    }

    static Optional<Measure> find(String wireName) {
        return Arrays.stream(values())
                .filter(measure -> measure.wireName().equals(wireName))
                .findFirst();
    }

    private static Measured ranking(Category category, List<ItemResult> labelled, Rank rank) {
        List<ItemResult> scored = labelled.stream()
                .filter(item -> item.scores().containsKey(category))
                .toList();
        boolean[] labels = new boolean[scored.size()];
        double[] scores = new double[scored.size()];
        for (int index = 0; index < labels.length; index++) {
            labels[index] = applies(category).test(scored.get(index));
            scores[index] = scored.get(index).scores().getOrDefault(category, 0.0);
        }
        ScoredLabels items = ScoredLabels.of(scores, labels);
        int fewer = Math.min(items.positives(), items.negatives());
        OptionalDouble value = rank.of(items);
        return fewer < FEWEST || value.isEmpty()
                ? tooFew(
                        fewer,
                        items.positives() == fewer ? "are positive and have a score" : "are negative and have a score")
                : new Measured.Figure(value.getAsDouble(), items.size(), Optional.empty());
    }

    private static Measured share(
            List<ItemResult> labelled, Predicate<ItemResult> among, Predicate<ItemResult> hit, String what) {
        List<ItemResult> decided = decided(labelled);
        int trials = (int) decided.stream().filter(among).count();
        int hits = (int) decided.stream().filter(among.and(hit)).count();
        if (trials < FEWEST) {
            return tooFew(trials, what);
        }
        Proportion share = new Proportion(hits, trials);
        return new Measured.Figure((double) hits / trials, trials, Optional.of(share.interval95()));
    }

    /** A suite is no sample of anything: its cases are the same each time, so that few of them are enough. */
    private static Measured cases(
            List<ItemResult> labelled, Predicate<ItemResult> among, Predicate<ItemResult> passed) {
        List<ItemResult> cases = labelled.stream()
                .filter(item -> item.slices().has(FunctionalDataset.FUNCTION))
                .filter(among)
                .toList();
        int hits = (int) cases.stream().filter(passed).count();
        return cases.isEmpty()
                ? new Measured.NotEnoughData("no item is such a case of a functional suite")
                : new Measured.Figure((double) hits / cases.size(), cases.size(), Optional.empty());
    }

    /** Those of which it is known for which categories the policy acted. */
    private static List<ItemResult> decided(List<ItemResult> labelled) {
        return labelled.stream().filter(item -> item.flagged().isPresent()).toList();
    }

    private static Measured tooFew(long items, String what) {
        return new Measured.NotEnoughData("only " + items + " items " + what + ", " + FEWEST + " are needed");
    }

    private static Predicate<ItemResult> applies(Category category) {
        return item -> item.labels().getOrDefault(category, false);
    }

    private static Predicate<ItemResult> isFlagged(Category category) {
        return item -> item.flagged().orElse(Set.of()).contains(category);
    }
}
