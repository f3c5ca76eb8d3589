package io.gatehouse.review.agreement;

import java.util.OptionalDouble;

/** A measure of agreement. */
interface Coefficient {

    /** The ratings that count for it, each item without what does not. */
    Ratings comparable(Ratings ratings);

    /** Absent where chance alone would already make all agree, so that nothing can be said. */
    OptionalDouble of(Tally comparable);

    /** What is observed beyond chance, as a share of what could be. */
    static OptionalDouble beyondChance(double observed, double expected) {
        return expected >= 1 ? OptionalDouble.empty() : OptionalDouble.of((observed - expected) / (1 - expected));
    }
}
