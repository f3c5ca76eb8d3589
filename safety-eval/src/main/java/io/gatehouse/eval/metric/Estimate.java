package io.gatehouse.eval.metric;

import java.util.Optional;

/** A figure with what it rests on, or that there is too little to rest it on. */
public sealed interface Estimate {

    /** Figures from fewer items of a kind would say more about luck than about the model. */
    int ENOUGH = 20;

    String NOT_ENOUGH_DATA = "not enough data";

    /** How many items it rests on. */
    int n();

    /** @param range the 95 % interval; empty where none is known for such a figure */
    record Known(double value, Optional<Interval> range, int n) implements Estimate {}

    record TooFew(int n, String verdict) implements Estimate {}

    static Estimate tooFew(int n) {
        return new TooFew(n, NOT_ENOUGH_DATA);
    }

    /** @param needed what there would have to be, where it is not the usual {@link #ENOUGH} */
    static Estimate tooFew(int n, String needed) {
        return new TooFew(n, NOT_ENOUGH_DATA + ": " + needed + " are needed");
    }

    /** The share with its exact interval. */
    static Estimate share(Proportion share) {
        return share.trials() < ENOUGH
                ? tooFew(share.trials())
                : new Known(share.value().orElseThrow(), Optional.of(share.interval95()), share.trials());
    }
}
