package io.gatehouse.review.console;

import io.gatehouse.store.review.LeaseRefusal;

/**
 * Why something was not done, in words for the reviewer.
 *
 * @param resumable whether the reviewer may take the case up again
 */
record Refusal(String sentence, boolean resumable) {

    static Refusal of(LeaseRefusal refusal) {
        return switch (refusal) {
            case LeaseRefusal.HeldByAnother held ->
                new Refusal(
                        held.lease().reviewer() + " has this case until "
                                + Words.time(held.lease().expiresAt()) + "; nothing was stored.",
                        false);
            case LeaseRefusal.Expired expired ->
                new Refusal(
                        "Your lease on this case ended on "
                                + Words.time(expired.lease().expiresAt())
                                + "; nothing was stored. Nobody else has it yet, so you may take it up again.",
                        true);
            case LeaseRefusal.NotHeld none -> new Refusal("You do not have this case; nothing was stored.", false);
            case LeaseRefusal.Closed closed ->
                new Refusal("This case has its verdict already; nothing was stored.", false);
        };
    }

    /** The same label came twice, for example by a double click. */
    static Refusal stored() {
        return new Refusal("Your label was stored already; sending it again changed nothing.", false);
    }
}
