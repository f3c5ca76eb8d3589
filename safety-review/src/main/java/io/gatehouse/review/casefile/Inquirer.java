package io.gatehouse.review.casefile;

import io.gatehouse.review.roster.Roster;
import java.util.Optional;

/**
 * Who wants to read a case.
 *
 * @param name as reviewers are known, if it is
 * @param oversees whether they may know which items are golden, and what is known of them, as leads and auditors do
 */
public record Inquirer(Optional<String> name, boolean oversees) {

    /** Over REST, where somebody whose name nobody knows is nobody in particular. */
    public static Inquirer of(Optional<String> name, Roster roster) {
        return new Inquirer(name, name.filter(roster::oversees).isPresent());
    }
}
