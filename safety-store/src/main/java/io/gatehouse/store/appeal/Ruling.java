package io.gatehouse.store.appeal;

/** What somebody makes of an appeal, and why; the appellant will read the reason. */
public record Ruling(Decider decider, Outcome outcome, String reason) {

    public static final int LONGEST_REASON = 4000;

    public Ruling {
        NewAppeal.require("a reason", reason, LONGEST_REASON);
    }
}
