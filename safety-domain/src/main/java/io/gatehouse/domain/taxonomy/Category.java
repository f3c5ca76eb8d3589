package io.gatehouse.domain.taxonomy;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The taxonomy, version {@value #TAXONOMY_VERSION}: the only list of categories.
 *
 * <p>A name with a slash is a child of the category before the slash; a child's score never exceeds its parent's.
 */
public enum Category {
    HATE("hate"),
    HATE_THREATENING("hate/threatening"),
    HARASSMENT("harassment"),
    HARASSMENT_THREATENING("harassment/threatening"),
    VIOLENCE("violence"),
    VIOLENCE_GRAPHIC("violence/graphic"),
    WEAPONS("weapons"),
    EXTREMISM("extremism"),
    SELF_HARM("self-harm"),
    SELF_HARM_INTENT("self-harm/intent"),
    SELF_HARM_INSTRUCTIONS("self-harm/instructions"),
    SEXUAL("sexual"),
    /**
     * Raised only by an installed bundle or a hash bank; restricted queue; never shown by default, logged, exported.
     */
    SEXUAL_MINORS("sexual/minors"),
    ILLICIT("illicit"),
    ILLICIT_VIOLENT("illicit/violent"),
    PROFANITY("profanity"),
    PRIVACY("privacy"),
    SPAM("spam"),
    MISINFORMATION_MEDICAL("misinformation/medical"),
    /** Silence, noise or a tone sold as content. */
    INAUTHENTIC("inauthentic");

    /** Grows whenever a category is added, removed or changes its meaning. */
    public static final int TAXONOMY_VERSION = 1;

    private static final Map<String, Category> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Category::wireName, Function.identity()));

    private final String wireName;

    Category(String wireName) {
        this.wireName = wireName;
    }

    /** The name that requests, policies and reports use, for example {@code hate/threatening}. */
    public String wireName() {
        return wireName;
    }

    /** The category whose score bounds this one's, where the taxonomy has it. */
    public Optional<Category> parent() {
        int slash = wireName.indexOf('/');
        return slash < 0 ? Optional.empty() : find(wireName.substring(0, slash));
    }

    /** The category of that name, if there is one. */
    public static Optional<Category> find(String wireName) {
        return Optional.ofNullable(BY_NAME.get(wireName));
    }

    /**
     * The category of that name.
     *
     * @throws IllegalArgumentException if the taxonomy has no such category; the message lists those it has
     */
    public static Category named(String wireName) {
        return find(wireName)
                .orElseThrow(() -> new IllegalArgumentException("no category is called \"" + wireName
                        + "\"; the taxonomy has "
                        + Arrays.stream(values()).map(Category::wireName).collect(Collectors.joining(", "))));
    }

    @Override
    public String toString() {
        return wireName;
    }
}
