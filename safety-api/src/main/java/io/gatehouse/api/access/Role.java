package io.gatehouse.api.access;

/** What the holder of an API key may do. */
public enum Role {
    /** Send scans, read them, and appeal for whoever their decisions fall on. */
    SCANNER,
    /** Read review cases and label them; who also decides on appeals is named elsewhere. */
    REVIEWER,
    /** Read the metrics. */
    METRICS,
    /** Everything. */
    ADMIN
}
