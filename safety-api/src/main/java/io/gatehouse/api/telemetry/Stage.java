package io.gatehouse.api.telemetry;

/** The stages of a scan whose time is measured. */
public enum Stage {
    FETCH,
    CLASSIFY,
    DECIDE,
    RECORD
}
