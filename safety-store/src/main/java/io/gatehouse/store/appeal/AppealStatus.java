package io.gatehouse.store.appeal;

/** How far an appeal is. All but OPEN are final. */
public enum AppealStatus {
    OPEN,
    /** The decision stays. */
    UPHELD,
    /** The item comes back, with a label. */
    PARTLY,
    /** The item comes back as if nothing had been decided. */
    REVERSED
}
