package io.gatehouse.store.review;

import io.gatehouse.domain.taxonomy.Category;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who asks for a case, and which cases may be offered.
 *
 * @param categories offered are cases about nothing but these and their children; empty means any
 * @param languages offered are cases in these and those whose language nobody stated; empty means any
 * @param restricted whether restricted cases may be offered
 * @param lead whether cases may be offered that others handed up
 */
public record Reviewer(String name, Set<Category> categories, Set<String> languages, boolean restricted, boolean lead) {

    public Reviewer {
        categories = Set.copyOf(categories);
        languages = languages.stream().map(ReviewLanguage::of).collect(Collectors.toUnmodifiableSet());
        if (name.isBlank() || name.length() > NewLabel.LONGEST_REVIEWER) {
            throw new IllegalArgumentException(
                    "a reviewer's name has 1 to " + NewLabel.LONGEST_REVIEWER + " characters, but was \"" + name + '"');
        }
    }

    boolean maySee(Category category) {
        return categories.isEmpty()
                || categories.contains(category)
                || category.parent().filter(categories::contains).isPresent();
    }
}
