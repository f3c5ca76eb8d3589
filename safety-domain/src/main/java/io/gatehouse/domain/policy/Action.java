package io.gatehouse.domain.policy;

/** What to do with an item, from mildest to strictest. */
public enum Action {
    ALLOW,
    LABEL,
    REVIEW,
    BLOCK;

    /** The stricter of the two. */
    public Action or(Action other) {
        return atLeast(other) ? this : other;
    }

    public boolean atLeast(Action other) {
        return compareTo(other) >= 0;
    }
}
