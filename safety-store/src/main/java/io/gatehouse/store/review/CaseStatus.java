package io.gatehouse.store.review;

/** Whether a case still waits. */
public enum CaseStatus {
    OPEN,
    /** A reviewer gave a definite verdict. */
    LABELLED
}
