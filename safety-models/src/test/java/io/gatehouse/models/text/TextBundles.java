package io.gatehouse.models.text;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import io.gatehouse.domain.content.Modality;
import io.gatehouse.models.bundle.BundleFormat;
import io.gatehouse.models.bundle.BundleManifest;
import io.gatehouse.models.bundle.Calibration;
import io.gatehouse.models.bundle.ModelBundle;
import io.gatehouse.models.bundle.Settings;
import io.gatehouse.models.bundle.Weights;
import io.gatehouse.models.text.encoder.Encoders;
import io.gatehouse.models.text.encoder.WordPieces;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Small bundles with weights that nobody trained. */
final class TextBundles {

    private static final int OUTPUTS = 3;

    private TextBundles() {}

    static ModelBundle untrained(Path folder) throws IOException {
        return untrained(folder, TextModel.NAME);
    }

    static ModelBundle untrained(Path folder, String architectureName) throws IOException {
        NgramArchitecture ngrams = new NgramArchitecture(512, 4, 8);
        Map<String, Object> settings = new HashMap<>(Encoders.architecture().settings());
        settings.putAll(ngrams.settings());
        settings.putAll(new TextModel.FirstStage(
                        Collections.nCopies(OUTPUTS, Calibration.NONE),
                        Calibration.NONE,
                        Collections.nCopies(OUTPUTS, 0.0),
                        0.4)
                .settings());
        BundleManifest manifest = new BundleManifest(
                "text-untrained",
                "1.0.0",
                Modality.TEXT,
                BundleFormat.DJL,
                new BundleManifest.Architecture(architectureName, new Settings(settings)),
                new Settings(Map.of("languages", List.of("en"))),
                List.of("hate", "hate/threatening", "spam"),
                List.of(),
                Map.of(),
                Map.of(),
                "Apache-2.0",
                List.of(),
                1);
        return ModelBundle.write(
                folder,
                manifest,
                Map.of(
                        ModelBundle.WEIGHTS,
                        Encoders.weights(OUTPUTS),
                        TextModel.NGRAMS,
                        weights(ngrams),
                        TextModel.VOCABULARY,
                        new WordPieces(Encoders.pieces()).encode()));
    }

    private static byte[] weights(NgramArchitecture architecture) {
        try (NDManager manager = NDManager.newBaseManager("PyTorch")) {
            NgramBlock block = new NgramBlock(architecture, OUTPUTS + TextModel.FirstStage.ANYTHING);
            block.initialize(manager, DataType.FLOAT32, new Shape(1, 1), new Shape(1, 1));
            return Weights.encode(block, manager);
        }
    }
}
