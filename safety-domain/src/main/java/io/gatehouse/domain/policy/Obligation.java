package io.gatehouse.domain.policy;

import io.gatehouse.domain.content.Modality;
import java.util.List;
import java.util.Optional;

/**
 * What a policy's author owes to others for some of its rules. It takes no part in decisions; thresholds are solved
 * from it and proved against it.
 */
public sealed interface Obligation {

    String id();

    /** The share that is owed; greater than 0 and less than 1. */
    double target();

    /** How sure the share has to be, one-sided: from 0.5 to less than 1. */
    double confidence();

    /** What it is owed on; empty for items of every kind. */
    Optional<Modality> modality();

    /** Of what the rule flags, at least this share truly belongs to its category. */
    record PrecisionAtLeast(String id, ScoreRule rule, double target, double confidence, Optional<Modality> modality)
            implements Obligation {
        public PrecisionAtLeast {
            check(target, confidence);
        }

        /** On items of every kind. */
        public PrecisionAtLeast(String id, ScoreRule rule, double target, double confidence) {
            this(id, rule, target, confidence, Optional.empty());
        }
    }

    /** Of what truly belongs to the rule's category, it flags at least this share. */
    record RecallAtLeast(String id, ScoreRule rule, double target, double confidence, Optional<Modality> modality)
            implements Obligation {
        public RecallAtLeast {
            check(target, confidence);
        }

        /** On items of every kind. */
        public RecallAtLeast(String id, ScoreRule rule, double target, double confidence) {
            this(id, rule, target, confidence, Optional.empty());
        }
    }

    /** Of everyday items, any of these rules flags at most this share. */
    record ReviewLoadAtMost(
            String id, List<ScoreRule> rules, double target, double confidence, Optional<Modality> modality)
            implements Obligation {
        public ReviewLoadAtMost {
            rules = List.copyOf(rules);
            check(target, confidence);
            if (rules.isEmpty()) {
                throw new IllegalArgumentException("a review load needs at least one rule");
            }
        }

        /** On items of every kind. */
        public ReviewLoadAtMost(String id, List<ScoreRule> rules, double target, double confidence) {
            this(id, rules, target, confidence, Optional.empty());
        }
    }

    private static void check(double target, double confidence) {
        if (!(target > 0 && target < 1)) {
            throw new IllegalArgumentException("a target lies between 0 and 1, but was " + target);
        }
        if (!(confidence >= 0.5 && confidence < 1)) {
            throw new IllegalArgumentException("a confidence is at least 0.5 and less than 1, but was " + confidence);
        }
    }
}
