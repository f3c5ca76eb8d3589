package io.gatehouse.models.foreign;

import io.gatehouse.domain.signal.BundleRef;
import io.gatehouse.domain.signal.Evidence;
import io.gatehouse.domain.signal.Signal;
import io.gatehouse.domain.taxonomy.Category;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What was read of a text so far: for each category the window that speaks for it most. */
final class Passages {

    /** Below this score nobody asks where it comes from. */
    private static final double WORTH_A_SPAN = 0.3;

    private record Worst(double score, TokenWindow window) {

        List<Evidence> evidence() {
            return score < WORTH_A_SPAN
                    ? List.of()
                    : window.span(score).stream().toList();
        }
    }

    private final OutputContract output;
    private final Map<Category, Worst> worst = new EnumMap<>(Category.class);

    Passages(OutputContract output) {
        this.output = output;
    }

    /** Of windows that are equally bad the first stays. */
    void add(TokenWindow window, float[] probabilities) {
        output.scores(probabilities)
                .forEach((category, score) -> worst.merge(
                        category,
                        new Worst(score.value(), window),
                        (old, next) -> next.score > old.score ? next : old));
    }

    List<Signal> signals(BundleRef bundle) {
        return worst.entrySet().stream()
                .map(each -> new Signal(
                        each.getKey(),
                        each.getValue().score(),
                        bundle,
                        each.getValue().evidence()))
                .toList();
    }
}
