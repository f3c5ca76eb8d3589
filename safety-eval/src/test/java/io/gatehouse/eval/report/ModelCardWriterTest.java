package io.gatehouse.eval.report;

import static io.gatehouse.eval.report.TrainedBundles.scores;
import static io.gatehouse.eval.report.TrainedBundles.withFigures;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.domain.signal.BundleRef;
import io.gatehouse.models.training.HeldBackScores;
import io.gatehouse.models.training.TrainedBundle;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ModelCardWriterTest {

    @Test
    void aCardShowsEverySourceAndAllTogether() {
        String card = ModelCardWriter.write(withFigures(scores("forum", 18, 2), scores("chat", 30, 0)));

        assertThat(card)
                .contains("| hate | forum | 40 | 20 | 0.900 (0.800 to 0.975) | 0.860 (0.740 to 0.975) | 0.000 |"
                        + " 0.090 (0.030 to 0.170) | 0.900 (0.683 to 0.988, n = 20)")
                .contains("| hate | chat | 60 | 30 | 1.000 | 1.000 |")
                .contains("| hate | all | 100 | 50 |");
    }

    @Test
    void tooFewPositivesGiveNoFigureThatRestsOnThem() {
        double[] scores = new double[119];
        boolean[] labels = new boolean[119];
        for (int i = 0; i < 19; i++) {
            scores[i] = 0.9;
            labels[i] = true;
        }
        String card = ModelCardWriter.write(withFigures(new HeldBackScores("hate", "forum", scores, labels)));

        assertThat(card)
                .contains("| hate | forum | 119 | 19 | not enough data | not enough data | not enough data |"
                        + " not enough data | not enough data | not enough data | 0.000 (0.000 to 0.036, n = 100) |");
    }

    @Test
    void aThresholdThatFlagsNothingHasNoPrecision() {
        double[] scores = new double[40];
        boolean[] labels = new boolean[40];
        java.util.Arrays.fill(labels, 0, 20, true);

        assertThat(ModelCardWriter.write(withFigures(new HeldBackScores("hate", "forum", scores, labels))))
                .contains("| none flagged | 0.000 (0.000 to 0.168, n = 20) |");
    }

    @Test
    void aCardNamesWhatTheBundleWasMadeOfAndHowToMakeItAgain() {
        assertThat(ModelCardWriter.write(withFigures(scores("forum", 18, 2))))
                .startsWith("# Model card: text-small 1.0.0\n")
                .contains("- Seed: 7", "- Licence: Apache-2.0", "- Split by author.", "- made-up comments (CC0-1.0)")
                .contains("    ./gatehouse train text --data DIR --seed 7\n")
                .endsWith("    ./gatehouse eval text --data DIR\n");
    }

    @Test
    void theCardOfTheRecogniserNamesTheCommandsOfSpeech() {
        String card = ModelCardWriter.write(TrainedBundles.ofSpeech(), List.of("", "## Word error rate"));

        assertThat(card)
                .contains("    ./gatehouse train speech --data DIR --seed 7\n")
                .endsWith("    ./gatehouse eval speech --data DIR\n");
    }

    @Test
    void aCardSaysWhichBundleWasTrainedFurther() {
        assertThat(cardOfOneFromAnother(false))
                .contains("    ./gatehouse train text --data DIR --seed 7 --from DIR2\n")
                .contains("where DIR2 holds text-small@0.9.0 (sha256:1111")
                .contains("), which was trained further.");
    }

    @Test
    void aCardSaysWhoseWeightsWereKept() {
        assertThat(cardOfOneFromAnother(true))
                .contains("    ./gatehouse train text --data DIR --seed 7 --from DIR2 --calibrate\n")
                .contains("), whose weights these are.");
    }

    private static String cardOfOneFromAnother(boolean calibrated) {
        TrainedBundle trained = withFigures(scores("forum", 18, 2));
        BundleRef before = new BundleRef("text-small", "0.9.0", "sha256:" + "1".repeat(64));
        return ModelCardWriter.write(new TrainedBundle(
                trained.manifest(),
                trained.files(),
                trained.heldBack(),
                trained.notes(),
                Optional.of(new TrainedBundle.Before(before, calibrated))));
    }

    @Test
    void aComparisonNamesWhatChanged() {
        String before = ModelCardWriter.write(withFigures(scores("forum", 18, 2), scores("chat", 30, 0)));
        String now = ModelCardWriter.write(withFigures(scores("forum", 20, 0), scores("mail", 20, 0)));

        assertThat(CardComparison.lines(before, now))
                .contains("hate on forum", "  n: 40", "  AUROC: 0.900 (0.800 to 0.975) -> 1.000")
                .contains("hate on mail: is new", "hate on chat: was on the card before, is not any more");
    }
}
