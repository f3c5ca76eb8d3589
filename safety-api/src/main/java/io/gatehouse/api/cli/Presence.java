package io.gatehouse.api.cli;

/** What is found at an address. */
enum Presence {
    READY,
    /** Gatehouse, but it cannot take scans yet. */
    NOT_READY,
    /** Something answers, and it is not Gatehouse. */
    SOMETHING_ELSE,
    NOBODY
}
