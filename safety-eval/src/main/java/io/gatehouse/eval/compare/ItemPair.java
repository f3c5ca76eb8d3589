package io.gatehouse.eval.compare;

import io.gatehouse.domain.taxonomy.Category;

/** What two runs made of one item. */
record ItemPair(ItemResult champion, ItemResult challenger) {

    boolean isScored(Category category) {
        return champion.scores().containsKey(category)
                && challenger.scores().containsKey(category)
                && isLabelled(category);
    }

    boolean isLabelled(Category category) {
        return champion.labels().containsKey(category);
    }

    boolean applies(Category category) {
        return champion.labels().getOrDefault(category, false);
    }

    boolean isDecided(Category category) {
        return champion.isRight(category).isPresent()
                && challenger.isRight(category).isPresent();
    }

    boolean championIsRight(Category category) {
        return champion.isRight(category).orElse(false);
    }

    boolean challengerIsRight(Category category) {
        return challenger.isRight(category).orElse(false);
    }
}
