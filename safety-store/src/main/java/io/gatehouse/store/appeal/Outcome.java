package io.gatehouse.store.appeal;

import io.gatehouse.domain.policy.Action;
import java.util.List;
import java.util.Optional;

/** What an appeal comes to. */
public sealed interface Outcome {

    AppealStatus status();

    /** What to do with the item from now on; empty where the decision stays. */
    Optional<Action> action();

    /** What the item is to be labelled with. */
    default List<String> labels() {
        return List.of();
    }

    record Upheld() implements Outcome {
        @Override
        public AppealStatus status() {
            return AppealStatus.UPHELD;
        }

        @Override
        public Optional<Action> action() {
            return Optional.empty();
        }
    }

    /** @param labels at least one, each with 1 to {@value #LONGEST_LABEL} characters */
    record Partly(List<String> labels) implements Outcome {

        public static final int MOST_LABELS = 16;
        public static final int LONGEST_LABEL = 64;

        public Partly {
            labels = List.copyOf(labels);
            if (labels.isEmpty() || labels.size() > MOST_LABELS) {
                throw new IllegalArgumentException(
                        "an appeal that succeeds in part leaves 1 to " + MOST_LABELS + " labels, not " + labels.size());
            }
            labels.forEach(label -> NewAppeal.require("a label", label, LONGEST_LABEL));
        }

        @Override
        public AppealStatus status() {
            return AppealStatus.PARTLY;
        }

        @Override
        public Optional<Action> action() {
            return Optional.of(Action.LABEL);
        }
    }

    record Reversed() implements Outcome {
        @Override
        public AppealStatus status() {
            return AppealStatus.REVERSED;
        }

        @Override
        public Optional<Action> action() {
            return Optional.of(Action.ALLOW);
        }
    }
}
