package io.gatehouse.models.video;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.nn.core.Linear;
import ai.djl.training.initializer.Initializer;
import java.util.List;

/** One logit from the figures of a window: a linear layer, for two hundred clips feed nothing larger. */
final class MotionNet {

    static final String ARCHITECTURE = "motion-linear";

    private MotionNet() {}

    /** A layer whose weights will be zero, so that nothing about training is left to chance. */
    static Block build() {
        Block net = Linear.builder().setUnits(1).build();
        net.setInitializer(Initializer.ZEROS, Parameter.Type.WEIGHT);
        return net;
    }

    /** A layer that is ready to take weights. */
    static Block initialised(NDManager manager) {
        Block net = build();
        net.initialize(manager, DataType.FLOAT32, new Shape(1, MotionFeatures.COUNT));
        return net;
    }

    /** One row per window. */
    static NDArray batch(List<float[]> windows, NDManager manager) {
        return manager.create(windows.toArray(float[][]::new));
    }
}
