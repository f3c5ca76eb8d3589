package io.gatehouse.store.review;

import java.util.Optional;

/**
 * Which part of the queue somebody wants to see.
 *
 * @param onlooker who looks, if that may be a reviewer. Golden items that they did not judge wait among the others:
 *     else a case that they are given and never saw waiting would be one. Nobody in particular sees them while somebody
 *     has them.
 */
public record CaseSearch(CaseStatus status, CaseFilter filter, Optional<String> onlooker) {

    public static CaseSearch all(CaseStatus status) {
        return new CaseSearch(status, CaseFilter.NONE, Optional.empty());
    }
}
