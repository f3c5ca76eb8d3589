package io.gatehouse.eval.replay;

import io.gatehouse.domain.taxonomy.Category;
import java.util.List;

/**
 * What another policy does to one category.
 *
 * @param scored how many scans had a score for it
 * @param flips of the scans that flipped, those that the category's own rules took from one action to another
 * @param quality on scans that reviewers labelled for it; one for each action that its rules took
 */
public record CategoryChange(Category category, int scored, List<Flips> flips, List<Quality> quality) {

    public CategoryChange {
        flips = List.copyOf(flips);
        quality = List.copyOf(quality);
    }
}
