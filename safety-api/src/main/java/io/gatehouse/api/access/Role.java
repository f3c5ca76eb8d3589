package io.gatehouse.api.access;

/** What the holder of an API key may do. */
public enum Role {
    /** Send scans and read them. */
    SCANNER,
    /** Read review cases and label them. */
    REVIEWER,
    /** Read the metrics. */
    METRICS,
    /** Everything. */
    ADMIN
}
