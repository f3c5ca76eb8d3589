package io.gatehouse.review.roster;

/** What is configured of reviewers; of a name that is not known nothing is granted. */
public interface Roster {

    /** Whether that is the name of a person who may decide on appeals. */
    boolean decidesAppeals(String name);

    /** Whether they agreed to see what may harm whoever looks at it. */
    boolean seesRestricted(String name);

    /** Whether they are a lead. */
    boolean leads(String name);

    /** Whether they are a lead or an auditor, who may know all that is known of a case. */
    boolean oversees(String name);
}
