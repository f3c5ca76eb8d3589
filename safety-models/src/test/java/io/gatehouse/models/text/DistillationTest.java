package io.gatehouse.models.text;

import static io.gatehouse.domain.taxonomy.Category.HATE;
import static io.gatehouse.domain.taxonomy.Category.PROFANITY;
import static io.gatehouse.domain.taxonomy.Category.SPAM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.models.training.LabelledRow;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DistillationTest {

    private static final List<Category> CATEGORIES = List.of(HATE, PROFANITY, SPAM);

    /** The logits of 0.9, 0.95 and 0.2. */
    private static final float[] SAID = {2.1972f, 2.9444f, -1.3863f};

    private final Distillation distillation =
            new Distillation(rows -> rows.stream().map(_ -> SAID).toList(), CATEGORIES);

    @Test
    void theEncoderHasHalfASayWhereALabelIsKnownAndAllOfItElsewhere() {
        LabelledRow row = taught("davidson", Map.of(HATE, false));

        assertThat(row.labels()).containsExactly(new float[] {0.45f, 0.95f, 0.2f, 0.9f}, within(1e-3f));
        assertThat(row.weights()).containsExactly(1, 1, 1, 1);
    }

    @Test
    void profanityIsNothingByItself() {
        assertThat(taught("davidson", Map.of()).labels()[CATEGORIES.size()]).isCloseTo(0.9f, within(1e-3f));
    }

    @Test
    void ofFrenchTheEncoderSaysNothing() {
        LabelledRow row = taught("ailuminate_fr_fr", Map.of(HATE, true));

        assertThat(row.labels()).containsExactly(1, 0, 0, 1);
        assertThat(row.weights()).containsExactly(1, 0, 0, 1);
    }

    private LabelledRow taught(String source, Map<Category, Boolean> labels) {
        Example example = new Example("some words", source, labels, Example.Split.TRAIN);
        float[] values = new float[CATEGORIES.size()];
        float[] known = new float[CATEGORIES.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = labels.getOrDefault(CATEGORIES.get(i), false) ? 1 : 0;
            known[i] = labels.containsKey(CATEGORIES.get(i)) ? 1 : 0;
        }
        TextRows.Prepared prepared =
                new TextRows.Prepared(example, new int[] {1}, new int[] {2}, values, known, Anything.of(example));
        return distillation.taught(List.of(prepared), (done, what) -> {}).getFirst();
    }
}
