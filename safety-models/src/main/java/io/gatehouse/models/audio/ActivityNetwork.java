package io.gatehouse.models.audio;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.BatchNorm;
import ai.djl.nn.norm.Dropout;
import ai.djl.nn.pooling.Pool;
import io.gatehouse.models.bundle.BundleException;
import io.gatehouse.models.bundle.BundleManifest.Architecture;
import io.gatehouse.models.bundle.Settings;
import java.util.List;
import java.util.Map;

/** Four convolutions over a mel picture, then mean and maximum over all of it: one logit per {@link AudioClass}. */
final class ActivityNetwork {

    static final String NAME = "mel-cnn";

    private ActivityNetwork() {}

    static Architecture architecture(List<Integer> channels) {
        return new Architecture(NAME, new Settings(Map.of("channels", channels, "dropout", 0.2)));
    }

    /** Builds the blocks, not yet initialised; input {@code [N, 1, BANDS, FRAMES]}, output {@code [N, 5]}. */
    static Block build(Architecture architecture) {
        if (!architecture.name().equals(NAME)) {
            throw new BundleException("the audio model knows the architecture " + NAME + ", but the manifest asks for "
                    + architecture.name());
        }
        List<Integer> channels = architecture.settings().texts("channels").stream()
                .map(Integer::valueOf)
                .toList();
        SequentialBlock network = new SequentialBlock();
        for (int layer = 0; layer < channels.size(); layer++) {
            if (layer > 0) {
                network.add(Pool.maxPool2dBlock(new Shape(2, 2), new Shape(2, 2)));
            }
            network.add(convolution(channels.get(layer)))
                    .add(BatchNorm.builder().build())
                    .add(Activation.reluBlock());
        }
        return network.add(ActivityNetwork::meanAndMaximum)
                .add(Dropout.builder()
                        .optRate((float) architecture.settings().decimal("dropout"))
                        .build())
                .add(Linear.builder().setUnits(AudioClass.COUNT).build());
    }

    static Shape inputShape() {
        return new Shape(1, 1, MelFrontEnd.BANDS, MelFrontEnd.FRAMES);
    }

    private static Block convolution(int filters) {
        return Conv2d.builder()
                .setFilters(filters)
                .setKernelShape(new Shape(3, 3))
                .optPadding(new Shape(1, 1))
                .optBias(false)
                .build();
    }

    private static NDList meanAndMaximum(NDList input) {
        NDArray features = input.singletonOrThrow();
        NDArray flat =
                features.reshape(features.getShape().get(0), features.getShape().get(1), -1);
        int[] places = {2};
        return new NDList(flat.mean(places).concat(flat.max(places), 1));
    }
}
