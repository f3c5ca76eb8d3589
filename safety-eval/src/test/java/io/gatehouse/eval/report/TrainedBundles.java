package io.gatehouse.eval.report;

import io.gatehouse.domain.content.Modality;
import io.gatehouse.models.bundle.BundleFormat;
import io.gatehouse.models.bundle.BundleManifest;
import io.gatehouse.models.bundle.Calibration;
import io.gatehouse.models.bundle.ModelBundle;
import io.gatehouse.models.bundle.Settings;
import io.gatehouse.models.speech.network.SpeechModel;
import io.gatehouse.models.training.HeldBackScores;
import io.gatehouse.models.training.TrainedBundle;
import java.util.List;
import java.util.Map;

/** Bundles as a trainer would hand them back. */
public final class TrainedBundles {

    private TrainedBundles() {}

    public static TrainedBundle withFigures(HeldBackScores... heldBack) {
        BundleManifest manifest = new BundleManifest(
                "text-small",
                "1.0.0",
                Modality.TEXT,
                BundleFormat.DJL,
                new BundleManifest.Architecture("bag", new Settings(Map.of("width", 4))),
                new Settings(Map.of("buckets", 8)),
                List.of("hate"),
                List.of(),
                Map.of("hate", new Calibration(1.1, 0.2)),
                Map.of(),
                "Apache-2.0",
                List.of(new BundleManifest.Source("made-up comments", "CC0-1.0")),
                7);
        return new TrainedBundle(
                manifest,
                Map.of(ModelBundle.WEIGHTS, new byte[] {1, 2, 3}),
                List.of(heldBack),
                List.of("Split by author."));
    }

    static TrainedBundle ofSpeech() {
        BundleManifest manifest = new BundleManifest(
                SpeechModel.BUNDLE,
                "1.0.0",
                Modality.AUDIO,
                BundleFormat.DJL,
                new BundleManifest.Architecture("ears", new Settings(Map.of())),
                new Settings(Map.of()),
                List.of(),
                List.of("letters"),
                Map.of(),
                Map.of(),
                "Apache-2.0",
                List.of(),
                7);
        return new TrainedBundle(manifest, Map.of(ModelBundle.WEIGHTS, new byte[3]), List.of(), List.of());
    }

    /** {@code right} positives at 0.9, {@code wrong} positives at 0.1 and as many negatives the other way round. */
    public static HeldBackScores scores(String source, int right, int wrong) {
        int half = right + wrong;
        double[] scores = new double[2 * half];
        boolean[] labels = new boolean[2 * half];
        for (int i = 0; i < half; i++) {
            labels[i] = true;
            scores[i] = i < right ? 0.9 : 0.1;
            scores[half + i] = i < right ? 0.1 : 0.9;
        }
        return new HeldBackScores("hate", source, scores, labels);
    }
}
