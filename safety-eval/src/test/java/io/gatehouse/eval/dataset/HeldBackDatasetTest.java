package io.gatehouse.eval.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.models.text.LabelledText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HeldBackDatasetTest {

    private static final LabelledText CALIBRATED = text("you fool", "davidson");
    private static final LabelledText HELD_BACK =
            new LabelledText("go home", "contrasts", Map.of(Category.HATE, true), Optional.of("women"));
    private static final LabelledText COMMENT = text("what a day", "goemotions_traindev");

    private final Dataset dataset =
            HeldBackDataset.of(List.of(CALIBRATED), List.of(HELD_BACK, COMMENT, COMMENT, COMMENT), 7);

    @Test
    void thresholdsAreChosenOnWhatWasCalibratedOnAndProvedOnTheRest() {
        assertThat(dataset.items())
                .extracting(DatasetItem::split)
                .containsExactly(Split.VALIDATION, Split.TEST, Split.EVERYDAY, Split.TEST, Split.EVERYDAY);
        assertThat(dataset.sizes()).isEqualTo(Map.of(Split.VALIDATION, 1, Split.TEST, 2, Split.EVERYDAY, 2));
    }

    @Test
    void anItemKeepsItsLabelsAndWhereItIsFrom() {
        DatasetItem item = dataset.items().skip(1).findFirst().orElseThrow();

        assertThat(item.labels()).isEqualTo(Map.of(Category.HATE, true));
        assertThat(item.slices()).isEqualTo(SliceValues.of(Map.of("source", "contrasts", "identity", "women")));
    }

    @Test
    void everyItemHasANameOfItsOwn() {
        assertThat(dataset.items()).extracting(DatasetItem::id).doesNotHaveDuplicates();
    }

    @Test
    void otherTextsAreAnotherDataset() {
        assertThat(HeldBackDataset.of(List.of(), List.of(HELD_BACK), 7).digest())
                .isNotEqualTo(dataset.digest())
                .startsWith("sha256:");
    }

    private static LabelledText text(String text, String source) {
        return new LabelledText(text, source, Map.of(Category.HATE, false), Optional.empty());
    }
}
