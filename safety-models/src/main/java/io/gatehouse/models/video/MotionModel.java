package io.gatehouse.models.video;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.nn.Block;
import ai.djl.training.ParameterStore;
import io.gatehouse.models.bundle.BundleException;
import io.gatehouse.models.bundle.BundleManifest;
import io.gatehouse.models.bundle.ModelBundle;
import io.gatehouse.models.bundle.Weights;
import java.util.List;

/** The motion network with a bundle's weights. Safe to call from several threads. */
final class MotionModel implements AutoCloseable {

    private final NDManager manager;
    private final Block net;

    private MotionModel(NDManager manager, Block net) {
        this.manager = manager;
        this.net = net;
    }

    /** @throws BundleException if the bundle is of another architecture or its weights do not fit */
    static MotionModel open(ModelBundle bundle) {
        BundleManifest.Architecture architecture = bundle.manifest().architecture();
        if (!architecture.name().equals(MotionNet.ARCHITECTURE)
                || architecture.settings().integer("features") != MotionFeatures.COUNT) {
            throw new BundleException("bundle " + bundle.ref().label() + " has the architecture \""
                    + architecture.name() + "\" with " + architecture.settings().values() + "; motion is judged by \""
                    + MotionNet.ARCHITECTURE + "\" with " + MotionFeatures.COUNT + " features");
        }
        NDManager manager = NDManager.newBaseManager("PyTorch");
        try {
            Block net = MotionNet.initialised(manager);
            Weights.restore(net, bundle.file(ModelBundle.WEIGHTS), manager);
            MotionModel model = new MotionModel(manager, net);
            model.logits(List.of(new float[MotionFeatures.COUNT]));
            return model;
        } catch (RuntimeException e) {
            manager.close();
            throw e;
        }
    }

    /** One logit per window, in order. */
    float[] logits(List<float[]> windows) {
        return logits(net, windows, manager);
    }

    static float[] logits(Block net, List<float[]> windows, NDManager manager) {
        try (NDManager scope = manager.newSubManager()) {
            NDArray batch = MotionNet.batch(windows, scope);
            return net.forward(new ParameterStore(scope, false), new NDList(batch), false)
                    .singletonOrThrow()
                    .toFloatArray();
        }
    }

    @Override
    public void close() {
        manager.close();
    }
}
