package io.gatehouse.domain.signal;

/** Why a part could not be scored although something should have scored it. */
public enum FailureReason {
    TIMEOUT,
    UNDECODABLE,
    FETCH_REFUSED,
    TOO_LARGE,
    CLASSIFIER_UNAVAILABLE;

    /** As it stands in answers: lower case. */
    public String wireName() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
