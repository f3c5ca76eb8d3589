package io.gatehouse.models.image;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import io.gatehouse.domain.content.Modality;
import io.gatehouse.models.bundle.BundleFormat;
import io.gatehouse.models.bundle.BundleManifest;
import io.gatehouse.models.bundle.Calibration;
import io.gatehouse.models.bundle.ModelBundle;
import io.gatehouse.models.bundle.Settings;
import io.gatehouse.models.bundle.Weights;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;

/** A bundle with random weights: it judges nothing rightly, but everything that must work around weights works. */
final class UntrainedBundle {

    private static final int SIDE = 64;

    private UntrainedBundle() {}

    static ModelBundle write(Modality modality, List<String> categories, String architecture) throws IOException {
        Settings sizes = new Settings(Map.of("stem", 8, "widths", List.of(8, 16), "dropout", 0.1));
        BundleManifest manifest = new BundleManifest(
                "untrained",
                "0.0.1",
                modality,
                BundleFormat.DJL,
                new BundleManifest.Architecture(architecture, sizes),
                new Settings(Map.of("side", SIDE)),
                categories,
                List.of(),
                Map.of("weapons", new Calibration(1, 0)),
                Map.of(),
                "Apache-2.0",
                List.of(),
                1);
        return ModelBundle.write(
                Files.createTempDirectory("untrained-bundle"), manifest, Map.of(ModelBundle.WEIGHTS, weights(sizes)));
    }

    static ModelBundle write() throws IOException {
        return write(Modality.IMAGE, List.of("weapons"), WeaponNet.ARCHITECTURE);
    }

    private static byte[] weights(Settings sizes) {
        Engine.getEngine("PyTorch").setRandomSeed(1);
        try (NDManager manager = NDManager.newBaseManager("PyTorch")) {
            Block net = WeaponNet.build(sizes);
            net.initialize(manager, DataType.FLOAT32, new Shape(1, 3, SIDE, SIDE));
            return Weights.encode(net, manager);
        }
    }
}
