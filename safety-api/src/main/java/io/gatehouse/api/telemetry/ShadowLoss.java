package io.gatehouse.api.telemetry;

/** Why a shadow decision is missing. */
public enum ShadowLoss {
    /** The policy failed. */
    POLICY,
    /** The decision could not be stored. */
    LEDGER,
    /** More scans came than the shadow could decide on. */
    QUEUE
}
