package io.gatehouse.store.appeal;

import io.gatehouse.store.review.NewLabel;

/**
 * Who decides on an appeal.
 *
 * @param person whether this is known to be a person; of nobody it is guessed
 * @param restricted whether they agreed to see what may harm whoever looks at it
 */
public record Decider(String name, boolean person, boolean restricted) {

    public Decider {
        NewAppeal.require("a reviewer's name", name, NewLabel.LONGEST_REVIEWER);
    }
}
