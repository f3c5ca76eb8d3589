package io.gatehouse.store.appeal;

/** Why somebody appeals. */
public enum AppealGround {
    /** The item is not what the decision says. */
    MISTAKE,
    /** It is, but it reports, quotes, teaches or mocks. */
    CONTEXT,
    /** The rules or the law allow it. */
    PERMITTED,
    /** As the statement says. */
    OTHER
}
