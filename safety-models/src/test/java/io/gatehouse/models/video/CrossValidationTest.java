package io.gatehouse.models.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDManager;
import ai.djl.nn.Block;
import io.gatehouse.models.bundle.Weights;
import io.gatehouse.models.training.HeldBackScores;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CrossValidationTest {

    @Test
    void allClipsOfOneSourceStandInOneFold() {
        CrossValidation validation = CrossValidation.run(clips(60, 1), 3);

        Map<String, Integer> foldOf = new HashMap<>();
        for (int i = 0; i < validation.fold().length; i++) {
            String group = validation.clips().get(i).group();
            int fold = validation.fold()[i];
            assertThat(foldOf.merge(group, fold, (before, _) -> before)).isEqualTo(fold);
        }
        assertThat(foldOf.values()).contains(0, 1, 2, 3, 4);
    }

    @Test
    void aFigureThatTellsFightsApartIsLearned() {
        HeldBackScores scores = CrossValidation.run(clips(100, 2), 3).heldBack("violence", "drawn");

        int right = 0;
        for (int i = 0; i < scores.scores().length; i++) {
            right += scores.scores()[i] > 0.5 == scores.labels()[i] ? 1 : 0;
        }
        assertThat(right).isGreaterThan(80);
    }

    @Test
    void fewerSourcesThanFoldsAreRefused() {
        List<Clip> few = clips(60, 1).stream()
                .filter(clip -> clip.group().compareTo("source-4") < 0)
                .toList();

        assertThatThrownBy(() -> CrossValidation.run(few, 1)).hasMessageContaining("at least 5");
    }

    @Test
    void theSameClipsGiveTheSameWeightsAndHalfPrecisionKeepsTheLogits() {
        List<Clip> clips = clips(60, 5);
        List<float[]> windows = clips.getFirst().windows();
        try (NDManager manager = NDManager.newBaseManager("PyTorch")) {
            Block net = MotionFit.fit(clips, manager);
            byte[] weights = Weights.encode(net, manager);
            Block restored = MotionNet.initialised(manager);
            Weights.restore(restored, weights, manager);

            assertThat(Weights.encode(MotionFit.fit(clips, manager), manager)).isEqualTo(weights);
            assertThat(MotionModel.logits(restored, windows, manager))
                    .containsExactly(MotionModel.logits(net, windows, manager), within(0.02f));
        }
    }

    /** Clips in which the third figure is larger where there is a fight, and all others are noise. */
    private static List<Clip> clips(int count, long seed) {
        Random random = new Random(seed);
        List<Clip> clips = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            boolean fight = i % 2 == 0;
            clips.add(new Clip("clip-" + i, "source-" + i % 9, fight, List.of(row(fight, random), row(fight, random))));
        }
        return clips;
    }

    private static float[] row(boolean fight, Random random) {
        float[] row = new float[MotionFeatures.COUNT];
        for (int i = 0; i < row.length; i++) {
            row[i] = (float) (1 + 0.2 * random.nextGaussian());
        }
        row[2] += fight ? 1 : 0;
        return row;
    }
}
