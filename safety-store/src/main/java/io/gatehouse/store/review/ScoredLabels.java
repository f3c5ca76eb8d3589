package io.gatehouse.store.review;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * What reviewers thought by themselves and models may learn from, beside the scores of the models: no word of a lead,
 * of an appeal or on a golden item. Categories that a label does not judge or that no model scored are left out.
 */
public interface ScoredLabels {

    /**
     * The latest first, each with its categories by name.
     *
     * @param limit how many labels at most, each of which may judge several categories
     */
    List<ScoredLabel> latest(int limit);

    /** Of these labels, likewise; those that are none of that kind are passed by. */
    List<ScoredLabel> of(Collection<UUID> labelIds);
}
