package io.gatehouse.store.appeal;

/** Who acts on an appeal, as far as it matters to what they may do. */
public enum AppealActor {
    /** Somebody known to be a person, who has not judged the item before. */
    PERSON,
    /** Somebody who judged the item before, be it only to take it back. */
    FIRST_REVIEWER,
    /** Whoever is not known to be a person. */
    PROGRAM
}
