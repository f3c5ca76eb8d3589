package io.gatehouse.models.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.models.bundle.ModelBundle;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextStartTest {

    private static final ModelBundle BUNDLE = ModelBundle.builtIn("text-safety");
    private static final List<Category> CATEGORIES = BUNDLE.manifest().categoryList();
    private static final long SEED = BUNDLE.manifest().seed();

    @Test
    void aBundleIsTrainedFurtherWithItsOwnVocabularyAndWeights() throws IOException {
        TextStart start = TextStart.from(BUNDLE, CATEGORIES, SEED);

        assertThat(start.vocabulary().size()).isEqualTo(start.architecture().vocabulary());
        assertThat(start.weights()).isNotEmpty();
    }

    @Test
    void anotherSeedWouldMeasureWhatTheBundleHasLearnt() {
        assertThatThrownBy(() -> TextStart.from(BUNDLE, CATEGORIES, SEED + 1))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("was trained with --seed " + SEED);
    }

    @Test
    void aBundleOfOtherCategoriesCannotGoOn() {
        assertThatThrownBy(() -> TextStart.from(BUNDLE, CATEGORIES.subList(1, 3), SEED))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("train without --from");
    }
}
