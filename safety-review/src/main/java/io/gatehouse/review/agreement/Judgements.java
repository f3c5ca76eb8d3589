package io.gatehouse.review.agreement;

import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.review.agreement.Ratings.Rating;
import io.gatehouse.store.review.Judgement;
import io.gatehouse.store.review.NewLabel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;

/** The last word of each reviewer on each case, as ratings of one thing or another. */
final class Judgements {

    /** The two values of what applies or does not. */
    static final int NO = 0;

    static final int YES = 1;

    private final Collection<Map<String, Judgement>> cases;

    private Judgements(Collection<Map<String, Judgement>> cases) {
        this.cases = cases;
    }

    /** @param latestFirst labels, of which a reviewer may have given a case several */
    static Judgements of(List<Judgement> latestFirst) {
        Map<UUID, Map<String, Judgement>> cases = new LinkedHashMap<>();
        for (Judgement judgement : latestFirst) {
            cases.computeIfAbsent(judgement.caseId(), any -> new LinkedHashMap<>())
                    .putIfAbsent(judgement.reviewer(), judgement);
        }
        return new Judgements(cases.values());
    }

    int cases() {
        return cases.size();
    }

    /** Whether a case breaks the rules; who is unsure says nothing. */
    Ratings verdicts() {
        return ratings(YES + 1, judgement -> switch (judgement.verdict()) {
            case VIOLATION -> Optional.of(YES);
            case NO_VIOLATION -> Optional.of(NO);
            case UNSURE -> Optional.empty();
        });
    }

    Ratings of(Category category) {
        return ratings(
                YES + 1,
                judgement -> Optional.ofNullable(judgement.categories().get(category))
                        .map(applies -> applies ? YES : NO));
    }

    Ratings severities() {
        return ratings(NewLabel.TOP_SEVERITY + 1, Judgement::severity);
    }

    /** In the taxonomy's order, those that somebody judged. */
    Set<Category> categories() {
        Set<Category> categories = new TreeSet<>();
        cases.forEach(said -> said.values()
                .forEach(judgement -> categories.addAll(judgement.categories().keySet())));
        return categories;
    }

    private Ratings ratings(int values, Function<Judgement, Optional<Integer>> value) {
        List<List<Rating>> items = new ArrayList<>();
        for (Map<String, Judgement> said : cases) {
            List<Rating> item = said.values().stream()
                    .flatMap(judgement ->
                            value.apply(judgement).stream().map(rated -> new Rating(judgement.reviewer(), rated)))
                    .toList();
            if (!item.isEmpty()) {
                items.add(item);
            }
        }
        return new Ratings(values, items);
    }
}
