package io.gatehouse.eval.threshold;

/** What the evidence says of an obligation. */
public sealed interface Verdict {

    /** It is kept, and the bound is better than the target by so much. */
    record Met(double by) implements Verdict {}

    /** The bound on that part misses the target by so much. */
    record NotMet(double by, Part part) implements Verdict {}

    /** Nothing could be shown with so few items, whatever the classifier is worth. */
    record NotEnoughData(String why) implements Verdict {}
}
