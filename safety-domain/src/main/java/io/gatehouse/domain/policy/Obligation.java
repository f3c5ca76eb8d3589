package io.gatehouse.domain.policy;

import java.util.List;

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

    /** Of what the rule flags, at least this share truly belongs to its category. */
    record PrecisionAtLeast(String id, ScoreRule rule, double target, double confidence) implements Obligation {
        public PrecisionAtLeast {
            check(target, confidence);
        }
    }

    /** Of what truly belongs to the rule's category, it flags at least this share. */
    record RecallAtLeast(String id, ScoreRule rule, double target, double confidence) implements Obligation {
        public RecallAtLeast {
            check(target, confidence);
        }
    }

    /** Of everyday items, any of these rules flags at most this share. */
    record ReviewLoadAtMost(String id, List<ScoreRule> rules, double target, double confidence) implements Obligation {
        public ReviewLoadAtMost {
            rules = List.copyOf(rules);
            check(target, confidence);
            if (rules.isEmpty()) {
                throw new IllegalArgumentException("a review load needs at least one rule");
            }
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
