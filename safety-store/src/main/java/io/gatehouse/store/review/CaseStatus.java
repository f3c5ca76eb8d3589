package io.gatehouse.store.review;

/** Whether a case still waits. */
public enum CaseStatus {
    /** For a reviewer, the first or the second: that is not told. */
    OPEN,
    /** Reviewers were of two minds; a lead has the last word. */
    ADJUDICATION,
    /** As many reviewers as it takes gave a definite verdict, or a lead did. */
    LABELLED
}
