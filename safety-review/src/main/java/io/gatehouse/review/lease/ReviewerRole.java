package io.gatehouse.review.lease;

/** What a reviewer is in the console. */
public enum ReviewerRole {
    /** Takes cases and labels them. */
    REVIEWER,
    /** As a reviewer, gets the cases that others handed up, and looks into all decisions. */
    LEAD,
    /** Reads policies and decisions, and no case. */
    POLICY,
    /** Reads everything, with who looked at what, and changes nothing. */
    AUDITOR
}
