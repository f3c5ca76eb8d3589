package io.gatehouse.review.lease;

import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.store.review.ReviewLanguage;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a reviewer may be offered, as it is configured.
 *
 * @param name the name of the reviewer, or of the API key behind which reviewers work
 * @param categories which categories they know, children included; none means all
 * @param languages which languages they read, such as {@code en}; none means all
 * @param restricted whether they agreed to see the cases that may harm whoever looks at them
 * @param lead whether they get the cases that others handed up, or were of two minds about
 * @param appeals whether this is a person, never a program, who may decide on appeals
 */
record ReviewerGrant(
        String name,
        @DefaultValue List<String> categories,
        @DefaultValue List<String> languages,
        @DefaultValue("false") boolean restricted,
        @DefaultValue("false") boolean lead,
        @DefaultValue("false") boolean appeals) {

    ReviewerGrant {
        if (name.isBlank()) {
            throw new IllegalArgumentException("every reviewer in gatehouse.review.reviewers needs a name");
        }
        categories.forEach(Category::named);
        categories = List.copyOf(categories);
        languages = languages.stream().map(ReviewLanguage::of).toList();
    }

    static ReviewerGrant ofSomebody(String name) {
        return new ReviewerGrant(name, List.of(), List.of(), false, false, false);
    }

    Set<Category> known() {
        return categories.stream().map(Category::named).collect(Collectors.toUnmodifiableSet());
    }

    boolean covers(Category category) {
        return categories.isEmpty()
                || categories.contains(category.wireName())
                || category.parent()
                        .map(Category::wireName)
                        .filter(categories::contains)
                        .isPresent();
    }

    boolean reads(String language) {
        return languages.isEmpty() || languages.contains(ReviewLanguage.of(language));
    }
}
