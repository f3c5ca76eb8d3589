package io.gatehouse.eval.audit;

import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.store.replay.Judgement;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an audit takes to be true of an item, by what reviewers who agree said of it.
 *
 * <p>Where they found a violation and named a category that it falls under, the categories that they did not name are
 * taken not to apply. Elsewhere in this house what nobody named is unknown; an audit that left it open would know of
 * spam in items of hate only where there is some, and would find it everywhere.
 */
record AuditTruth(List<Judgement> judgements) {

    AuditTruth {
        judgements = List.copyOf(judgements);
    }

    /** Empty where they found a violation and named no category. */
    Optional<Boolean> of(Category category) {
        if (names(category)) {
            return Optional.of(true);
        }
        boolean clear = judgements.stream()
                .anyMatch(said -> !said.violation()
                        || said.categories().containsKey(category)
                        || said.categories().containsValue(true));
        return clear ? Optional.of(false) : Optional.empty();
    }

    /** Threatening hate is hate. */
    private boolean names(Category category) {
        return judgements.stream()
                .flatMap(said -> said.categories().entrySet().stream())
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .anyMatch(named -> named == category
                        || named.parent().filter(category::equals).isPresent());
    }
}
