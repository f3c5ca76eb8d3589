package io.gatehouse.store.review;

/** Where a label comes from. */
public enum LabelSource {
    /** A reviewer's opinion of a case. */
    REVIEW,
    /** The word of a lead on a case of which reviewers were of two minds. */
    ADJUDICATION,
    /** Said of an item whose verdict was known: it measures the reviewer, and never reaches training. */
    GOLDEN,
    /** A reversed appeal: none of what was held against the item applies. A hard negative. */
    APPEAL
}
