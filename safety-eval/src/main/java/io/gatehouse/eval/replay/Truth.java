package io.gatehouse.eval.replay;

import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.store.replay.Judgement;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What is true of a scan, as far as its reviewers say so: each of them has a voice, the majority counts, and where they
 * are of two minds nothing is known.
 */
record Truth(List<Judgement> judgements) {

    Truth {
        judgements = List.copyOf(judgements);
    }

    /** Whether it violates anything. */
    Optional<Boolean> violation() {
        return majority(judgement -> Optional.of(judgement.violation()));
    }

    /** Whether it falls under a category. */
    Optional<Boolean> of(Category category) {
        return majority(judgement -> voice(judgement, category));
    }

    private Optional<Boolean> majority(Function<Judgement, Optional<Boolean>> voice) {
        int balance = judgements.stream()
                .flatMap(judgement -> voice.apply(judgement).stream())
                .mapToInt(applies -> applies ? 1 : -1)
                .sum();
        return balance == 0 ? Optional.empty() : Optional.of(balance > 0);
    }

    /** What was said of the category, or follows from what was said: threatening hate is hate, and no hate is none. */
    private static Optional<Boolean> voice(Judgement judgement, Category category) {
        return said(judgement, category)
                .or(() -> children(judgement, category))
                .or(() -> category.parent()
                        .flatMap(parent -> said(judgement, parent))
                        .filter(applies -> !applies))
                .or(() -> judgement.violation() ? Optional.empty() : Optional.of(false));
    }

    private static Optional<Boolean> said(Judgement judgement, Category category) {
        return Optional.ofNullable(judgement.categories().get(category));
    }

    private static Optional<Boolean> children(Judgement judgement, Category category) {
        return Arrays.stream(Category.values())
                .filter(child -> child.parent().equals(Optional.of(category)))
                .flatMap(child -> said(judgement, child).stream())
                .filter(applies -> applies)
                .findFirst();
    }
}
