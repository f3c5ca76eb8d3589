package io.gatehouse.review.console;

import io.gatehouse.store.review.LabelRefusal;
import io.gatehouse.store.review.LabelVerdict;
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

    /** Of a label that is not stored, or not taken back. */
    static Refusal of(LabelRefusal refusal) {
        return new Refusal(
                switch (refusal) {
                    case LabelRefusal.AlreadyGiven given -> "You labelled this case already; nothing was changed.";
                    case LabelRefusal.NotTheirs other -> "This is not your label; nothing was changed.";
                    case LabelRefusal.TooLate late ->
                        "It is too late: this label could be taken back until " + Words.second(late.since())
                                + ". Nothing was changed; tell a lead if it is wrong.";
                    case LabelRefusal.AlreadyRetracted twice ->
                        "This label was taken back before; nothing was changed.";
                },
                false);
    }

    /**
     * A label came after another of the same reviewer: by a double click, or from a second tab.
     *
     * @param sent the verdict that came now
     */
    static Refusal stored(LabelVerdict standing, String sent) {
        return new Refusal(
                standing.name().equals(sent)
                        ? "Your label was stored already; sending it again changed nothing."
                        : "You labelled this case already, and your verdict stands: " + Words.plain(standing)
                                + ". What you sent now changed nothing.",
                false);
    }

    /** Whoever comes back after their time, while nobody else has the case. */
    static Refusal lapsed() {
        return new Refusal(
                "Your time with this case has ended. Nobody else has it yet, so you may take it up again.", true);
    }
}
