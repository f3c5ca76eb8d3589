package io.gatehouse.review.lease;

import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.store.review.ReviewLanguage;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a reviewer may do and be offered, as it is configured.
 *
 * @param name the name of the reviewer, which is also that of their API key
 * @param categories which categories they know, children included; none means all
 * @param languages which languages they read, such as {@code en}; none means all
 * @param restricted whether they agreed to see the cases that may harm whoever looks at them
 * @param lead whether they get the cases that others handed up, or were of two minds about; a reviewer in the role of a
 *     lead always does
 * @param appeals whether this is a person, never a program, who may decide on appeals
 * @param role what they are in the console
 * @param passwordHash what BCrypt made of the password with which they sign in to the console; empty means that they
 *     cannot, as those who work over REST alone need not
 * @param oidcName as whom an OpenID provider knows them, with whose help they sign in to the console; empty means that
 *     they do not
 */
record ReviewerGrant(
        String name,
        @DefaultValue List<String> categories,
        @DefaultValue List<String> languages,
        @DefaultValue("false") boolean restricted,
        @DefaultValue("false") boolean lead,
        @DefaultValue("false") boolean appeals,
        @DefaultValue("reviewer") ReviewerRole role,
        @DefaultValue("") String passwordHash,
        @DefaultValue("") String oidcName) {

    static final String DEMO = "demo";

    private static final String NONE = "";
    private static final Pattern BCRYPT = Pattern.compile("\\$2[aby]\\$(1\\d|2\\d|3[01])\\$[./A-Za-z0-9]{53}");

    ReviewerGrant {
        if (name.isBlank()) {
            throw new IllegalArgumentException("every reviewer in gatehouse.review.reviewers needs a name");
        }
        if (!passwordHash.isEmpty() && !BCRYPT.matcher(passwordHash).matches()) {
            throw new IllegalArgumentException(
                    "the password-hash of \"" + name + "\" in gatehouse.review.reviewers is not"
                            + " BCrypt's with a cost of 10 or more; ./gatehouse reviewer NAME ROLE prints one");
        }
        lead = lead || role == ReviewerRole.LEAD;
        categories.forEach(Category::named);
        categories = List.copyOf(categories);
        languages = languages.stream().map(ReviewLanguage::of).toList();
    }

    static ReviewerGrant ofSomebody(String name) {
        return new ReviewerGrant(name, List.of(), List.of(), false, false, false, ReviewerRole.REVIEWER, NONE, NONE);
    }

    /** Whoever tries Gatehouse out: a lead, and a person, who may decide on appeals. */
    static ReviewerGrant ofDemo() {
        return new ReviewerGrant(DEMO, List.of(), List.of(), false, true, true, ReviewerRole.LEAD, NONE, NONE);
    }

    ReviewerAccount account(String hash) {
        return new ReviewerAccount(name, hash, oidcName, role, restricted);
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
