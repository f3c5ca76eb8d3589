package io.gatehouse.eval.compare;

import io.gatehouse.domain.policy.Action;
import io.gatehouse.domain.taxonomy.Category;
import java.util.List;
import java.util.function.BiPredicate;

/**
 * An item that the challenger decides otherwise than the champion: with another action, or because of other categories.
 *
 * @param restricted whether it may be shown to nobody here
 * @param excerpt its first words; empty where they are not known, or it is restricted
 * @param better the categories that the challenger is right about and the champion was wrong about
 * @param worse the categories that it is the other way round with
 */
public record Flip(
        String id,
        boolean restricted,
        String excerpt,
        Action from,
        Action to,
        List<Category> better,
        List<Category> worse) {

    public Flip {
        excerpt = restricted ? "" : Excerpt.of(excerpt);
        better = List.copyOf(better);
        worse = List.copyOf(worse);
    }

    static boolean isOne(ItemPair pair) {
        return pair.champion().action() != pair.challenger().action() || hasOtherReasons(pair);
    }

    private static boolean hasOtherReasons(ItemPair pair) {
        return pair.champion().flagged().isPresent()
                && pair.challenger().flagged().isPresent()
                && !pair.champion().flagged().equals(pair.challenger().flagged());
    }

    static Flip of(ItemPair pair) {
        return new Flip(
                pair.champion().id(),
                pair.champion().isRestricted() || pair.challenger().isRestricted(),
                pair.champion().excerpt(),
                pair.champion().action(),
                pair.challenger().action(),
                changed(pair, ItemPair::challengerIsRight),
                changed(pair, ItemPair::championIsRight));
    }

    /** @param text of the item; of one that is restricted, nothing is kept */
    Flip withText(String text) {
        return new Flip(id, restricted, text, from, to, better, worse);
    }

    /** The categories that one of them is right about and the other is not. */
    private static List<Category> changed(ItemPair pair, BiPredicate<ItemPair, Category> isRight) {
        return pair.champion().labels().keySet().stream()
                .filter(pair::isDecided)
                .filter(category -> pair.championIsRight(category) != pair.challengerIsRight(category))
                .filter(category -> isRight.test(pair, category))
                .sorted()
                .toList();
    }

    /** Nobody has said what is true of it, or it is as true either way. */
    public boolean isNeither() {
        return better.isEmpty() && worse.isEmpty();
    }
}
