package io.gatehouse.eval.compare;

import io.gatehouse.domain.taxonomy.Category;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Champion against challenger on the same items.
 *
 * @param flips every item that is decided otherwise, those that got worse first
 * @param excerpts where the words of the flips come from, or why there are none
 * @param worse every slice in which a category is decided worse, the surest first
 */
public record ChampionComparison(
        String champion,
        String challenger,
        int items,
        List<CategoryComparison> categories,
        List<Flip> flips,
        String excerpts,
        List<SliceComparison> worse) {

    private static final Comparator<Flip> WORST_FIRST = Comparator.comparing(
                    (Flip flip) -> flip.worse().size(), Comparator.reverseOrder())
            .thenComparing(Flip::isNeither)
            .thenComparing(Flip::id);

    public ChampionComparison {
        categories = List.copyOf(categories);
        flips = List.copyOf(flips);
        worse = List.copyOf(worse);
    }

    /** @throws FaultyInputException if they are not runs on the same items with the same labels */
    public static ChampionComparison of(RunResults champion, RunResults challenger, PairedBootstrap bootstrap) {
        List<ItemPair> pairs = Pairing.of(champion, challenger);
        return new ChampionComparison(
                champion.name(),
                challenger.name(),
                pairs.size(),
                champion.categories().stream()
                        .map(category -> category(category, pairs, bootstrap))
                        .toList(),
                pairs.stream()
                        .filter(Flip::isOne)
                        .map(Flip::of)
                        .sorted(WORST_FIRST)
                        .toList(),
                "Excerpts are those that the results hold.",
                new WorseSlices(pairs, champion.slices(), champion.categories()).found());
    }

    /** The items whose first words can be shown. */
    public Set<String> showable() {
        return flips.stream().filter(flip -> !flip.restricted()).map(Flip::id).collect(Collectors.toSet());
    }

    /**
     * @param source where the texts come from, or why there are none, in a sentence
     * @param texts of items, by their ids
     */
    public ChampionComparison withExcerpts(String source, Map<String, String> texts) {
        return new ChampionComparison(
                champion,
                challenger,
                items,
                categories,
                flips.stream()
                        .map(flip -> flip.withText(texts.getOrDefault(flip.id(), flip.excerpt())))
                        .toList(),
                source,
                worse);
    }

    private static CategoryComparison category(Category category, List<ItemPair> pairs, PairedBootstrap bootstrap) {
        return new CategoryComparison(
                category,
                (int) pairs.stream().filter(pair -> pair.applies(category)).count(),
                bootstrap.auroc(category, pairs),
                bootstrap.averagePrecision(category, pairs),
                McNemar.of(category, pairs));
    }
}
