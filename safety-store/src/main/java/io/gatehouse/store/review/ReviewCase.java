package io.gatehouse.store.review;

import io.gatehouse.domain.taxonomy.Category;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A scan that waits for a person, as it stood when it was asked for.
 *
 * @param categories what it is about, by the rules that fired; empty if nothing was found but something not looked at,
 *     and in a case of an audit until there is a verdict
 * @param priority 0 to 100, the most urgent is 100; it grows while the case waits
 * @param restricted true if it may harm whoever looks at it, as the abuse of minors does: only for reviewers who may
 *     see such cases, never shown by default
 * @param labelledAt when the verdict came that closed it
 * @param language what its sender says it is in, such as {@code pt}
 * @param deadline when somebody has to have looked at it
 * @param escalatedAt when a reviewer handed it up to the leads
 * @param lease who has it now
 */
public record ReviewCase(
        UUID id,
        UUID scanId,
        String contentId,
        List<Category> categories,
        int priority,
        boolean restricted,
        CaseStatus status,
        Instant openedAt,
        Optional<Instant> labelledAt,
        Optional<String> language,
        Optional<Instant> deadline,
        Optional<Instant> escalatedAt,
        Optional<Lease> lease) {

    public ReviewCase {
        categories = List.copyOf(categories);
    }

    /**
     * While opinions are still asked for nobody learns the verdict of another, lest it becomes theirs; nor what the
     * others said who met the same golden item, for there would be too many of them.
     */
    public boolean mayShow(Label label) {
        return status != CaseStatus.OPEN
                || (label.source() != LabelSource.GOLDEN
                        && !label.content().verdict().definite());
    }

    /**
     * Nor does whoever may judge it then learn who had it before: who took it and did not give it back has judged it.
     * Who passed it over or handed it up said why, and judged nothing. A golden item is opened anew for each of them.
     */
    public boolean mayShow(LeaseEvent event, String reviewer) {
        boolean told = event.reviewer().equals(reviewer) || event.reason().isPresent();
        return status != CaseStatus.OPEN || (told && !event.at().isBefore(openedAt));
    }
}
