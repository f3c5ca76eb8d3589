package io.gatehouse.store.review;

import io.gatehouse.domain.taxonomy.Category;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which cases somebody looks for. It reads of a case nothing that the queue does not show: what an audit drew is about
 * nothing until there is a verdict, and a golden item is about what its item is about. So nobody finds out by filtering
 * what the queue keeps from them (docs/decisions/0025-filters-read-what-the-queue-shows.md).
 *
 * @param about cases about this category or one of its children, and perhaps about others
 * @param language cases in this one; {@link #UNSTATED} for those whose language nobody stated
 * @param nothingBut cases about no others than these and their children; empty means any
 */
public record CaseFilter(Optional<Category> about, Optional<String> language, Set<Category> nothingBut) {

    public static final CaseFilter NONE = new CaseFilter(Optional.empty(), Optional.empty(), Set.of());

    /** BCP 47's tag for a language that nobody knows. */
    public static final String UNSTATED = "und";

    public CaseFilter {
        language = language.map(ReviewLanguage::of);
        nothingBut = Set.copyOf(nothingBut);
    }

    /** The condition, on a review_case that is called "waiting". */
    static final String FITS = """
            (cardinality(cast(:about as text[])) = 0 or (waiting.categories && cast(:about as text[])
                and not (waiting.blind and waiting.status <> 'LABELLED')))
            and (cardinality(cast(:nothingBut as text[])) = 0 or waiting.categories <@ cast(:nothingBut as text[])
                or (waiting.blind and waiting.status <> 'LABELLED'))
            and (:language = '' or coalesce(waiting.language, 'und') = :language)""";

    String[] aboutAny() {
        return withChildren(about.map(List::of).orElse(List.of()));
    }

    String[] aboutNothingBut() {
        return withChildren(nothingBut);
    }

    String languageOrEmpty() {
        return language.orElse("");
    }

    /** Spelt out, children and all, so that the database compares names alone. */
    private static String[] withChildren(Collection<Category> wanted) {
        return Arrays.stream(Category.values())
                .filter(category -> wanted.contains(category)
                        || category.parent().filter(wanted::contains).isPresent())
                .map(Category::wireName)
                .toArray(String[]::new);
    }
}
