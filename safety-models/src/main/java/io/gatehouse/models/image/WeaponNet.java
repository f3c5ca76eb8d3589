package io.gatehouse.models.image;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.Blocks;
import ai.djl.nn.ParallelBlock;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.norm.BatchNorm;
import ai.djl.nn.norm.Dropout;
import io.gatehouse.models.bundle.Settings;
import java.util.List;
import java.util.Map;

/**
 * A small residual network whose last layer is a map of logits; the picture's logit is the mean of that map.
 *
 * <p>So the map is its own explanation: the class activation map of Zhou et al., "Learning Deep Features for
 * Discriminative Localization", 2016.
 */
final class WeaponNet {

    static final String ARCHITECTURE = "residual-map";

    private static final float MEAN = 127.5f;
    private static final float SPREAD = 64f;

    private WeaponNet() {}

    /** The sizes that the trainer uses. */
    static Settings settings() {
        return new Settings(Map.of("stem", 24, "widths", List.of(32, 64, 128), "dropout", 0.2));
    }

    static Block build(Settings settings) {
        SequentialBlock net = new SequentialBlock();
        convolution(net, settings.integer("stem"), 3, 2);
        net.add(Activation::relu);
        for (String width : settings.texts("widths")) {
            residual(net, Integer.parseInt(width), 2);
            residual(net, Integer.parseInt(width), 1);
        }
        net.add(Dropout.builder().optRate((float) settings.decimal("dropout")).build());
        return net.add(
                Conv2d.builder().setKernelShape(new Shape(1, 1)).setFilters(1).build());
    }

    /** One array {@code pictures x 3 x side x side}; every picture must have that size already. */
    static NDArray batch(List<Picture> pictures, int side, NDManager manager) {
        int area = side * side;
        float[] values = new float[pictures.size() * 3 * area];
        int at = 0;
        for (Picture picture : pictures) {
            byte[] rgb = picture.rgb();
            for (int colour = 0; colour < 3; colour++) {
                for (int pixel = 0; pixel < area; pixel++) {
                    values[at++] = ((rgb[pixel * 3 + colour] & 0xff) - MEAN) / SPREAD;
                }
            }
        }
        return manager.create(values, new Shape(pictures.size(), 3, side, side));
    }

    private static void residual(SequentialBlock net, int width, int stride) {
        SequentialBlock body = new SequentialBlock();
        convolution(body, width, 3, stride);
        body.add(Activation::relu);
        convolution(body, width, 3, 1);
        SequentialBlock path = new SequentialBlock();
        if (stride == 1) {
            path.add(Blocks.identityBlock());
        } else {
            convolution(path, width, 1, stride);
        }
        net.add(new ParallelBlock(WeaponNet::sum, List.of(body, path)));
        net.add(Activation::relu);
    }

    private static NDList sum(List<NDList> branches) {
        return new NDList(branches.get(0).singletonOrThrow().add(branches.get(1).singletonOrThrow()));
    }

    private static void convolution(SequentialBlock net, int width, int kernel, int stride) {
        net.add(Conv2d.builder()
                .setKernelShape(new Shape(kernel, kernel))
                .optStride(new Shape(stride, stride))
                .optPadding(new Shape(kernel / 2, kernel / 2))
                .optBias(false)
                .setFilters(width)
                .build());
        net.add(BatchNorm.builder().build());
    }
}
