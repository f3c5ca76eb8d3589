package io.gatehouse.models.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.models.bundle.BundleException;
import io.gatehouse.models.bundle.Calibration;
import io.gatehouse.models.bundle.Settings;
import io.gatehouse.models.text.TextModel.FirstStage;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** A first stage of two categories, of which self-harm applies rarely. */
class FirstStageTest {

    private static final CalibratedScores CATEGORIES =
            new CalibratedScores(List.of(Category.HATE, Category.SELF_HARM), Collections.nCopies(2, Calibration.NONE));

    private static final float[] NOTHING_BUT_A_HINT_OF_SELF_HARM = {-9, -3, -6};

    @Test
    void aHintOfARareCategoryIsDoubtThoughTheWholeLooksHarmless() {
        assertThat(doubt(stage(List.of(0.5, 20.0)))).isCloseTo(20 * probability(-3), Offset.offset(1e-6));
    }

    @Test
    void withoutAlarmsTheLastOutputAloneDoubts() {
        assertThat(doubt(stage(List.of(0.0, 0.0)))).isCloseTo(probability(-6), Offset.offset(1e-6));
    }

    @Test
    void bundlesFromBeforeThereWereAlarmsHaveNone() {
        Map<String, Object> settings = new HashMap<>(stage(List.of(0.5, 20.0)).settings());
        settings.remove("firstAlarms");

        assertThat(FirstStage.from(new Settings(settings), 2).alarms()).containsExactly(0.0, 0.0);
    }

    @Test
    void alarmsForOtherCategoriesAreRefused() {
        Settings settings = new Settings(stage(List.of(1.0, 1.0, 1.0)).settings());

        assertThatThrownBy(() -> FirstStage.from(settings, 2))
                .isInstanceOf(BundleException.class)
                .hasMessageContaining("firstAlarms for each of its 2 categories, but has 3");
    }

    private static FirstStage stage(List<Double> alarms) {
        return new FirstStage(Collections.nCopies(2, Calibration.NONE), Calibration.NONE, alarms, 0.03);
    }

    private static double doubt(FirstStage stage) {
        return stage.scores(CATEGORIES, NOTHING_BUT_A_HINT_OF_SELF_HARM).doubt();
    }

    private static double probability(double logit) {
        return 1 / (1 + Math.exp(-logit));
    }
}
