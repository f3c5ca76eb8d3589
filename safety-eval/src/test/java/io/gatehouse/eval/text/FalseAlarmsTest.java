package io.gatehouse.eval.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.domain.policy.PolicyLoader;
import io.gatehouse.domain.signal.BundleRef;
import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.models.text.LabelledText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FalseAlarmsTest {

    private static final List<Category> CATEGORIES = List.of(Category.HATE, Category.PROFANITY);

    private final Decisions decisions = new Decisions(
            new PolicyLoader().builtIn("default"), CATEGORIES, new BundleRef("b", "1", "sha256:" + "0".repeat(64)));

    @Test
    void whatIsHeldLabelledAndAbstainedFromIsCountedApart() {
        List<ScoredText> texts = new ArrayList<>();
        add(texts, 47, new double[] {0, 0});
        add(texts, 2, new double[] {0.9, 0});
        add(texts, 3, new double[] {0, 0.9});
        add(texts, 1, new double[0]);

        assertThat(FalseAlarms.of(texts, decisions).rows()).hasSize(1).first().satisfies(row -> {
            assertThat(row.get(1)).startsWith("0.057 ").endsWith("n = 53)");
            assertThat(row.subList(2, 5)).containsExactly("3", "1", "hate-review 2, missing-evidence 1");
        });
    }

    @Test
    void aTextOfWhichAnyCategoryIsUnknownMayBeHarmful() {
        LabelledText unknown = new LabelledText("text", "hand", Map.of(Category.HATE, false), Optional.empty());

        assertThat(FalseAlarms.of(List.of(new ScoredText(unknown, new double[] {0, 0})), decisions)
                        .rows())
                .isEmpty();
    }

    private static void add(List<ScoredText> texts, int count, double[] scores) {
        Map<Category, Boolean> harmless =
                Stream.of(Category.values()).collect(Collectors.toMap(Function.identity(), category -> false));
        for (int i = 0; i < count; i++) {
            texts.add(new ScoredText(new LabelledText("text", "hand", harmless, Optional.empty()), scores));
        }
    }
}
