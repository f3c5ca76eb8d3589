package io.gatehouse.models.speech.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.Blocks;
import ai.djl.nn.ParallelBlock;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.convolutional.Conv1d;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.BatchNorm;
import ai.djl.nn.norm.Dropout;
import io.gatehouse.models.bundle.BundleException;
import io.gatehouse.models.bundle.BundleManifest.Architecture;
import io.gatehouse.models.bundle.Settings;
import java.util.List;
import java.util.Map;

/**
 * Convolutions over time: two that halve the frames, then residual ones at 25 frames a second, each of which says two
 * letters. Channels are multiples of 16: on one core dense convolutions of that kind run near the peak of the machine,
 * and depthwise ones at a third of it.
 */
public final class LetterNetwork {

    static final String NAME = "mel-ctc";

    /** Mel frames to a frame of the body. */
    public static final int SHRINK = 4;

    /** Letters that each frame of the body says. */
    public static final int LETTERS_A_FRAME = 2;

    private static final int KERNEL = 5;
    private static final float CENTRE = 127.5f;
    private static final float SPREAD = 64;

    private LetterNetwork() {}

    public static Architecture architecture(int channels, int blocks) {
        return new Architecture(
                NAME, new Settings(Map.of("channels", channels, "blocks", blocks, "kernel", KERNEL, "dropout", 0.1)));
    }

    /**
     * Builds the blocks, not yet initialised; input {@code [N, BANDS, frames]}, frames a multiple of {@link #SHRINK};
     * output {@code [N, frames / 2, letters]}.
     */
    public static Block build(Architecture architecture, int letters) {
        if (!architecture.name().equals(NAME)) {
            throw new BundleException("the recogniser knows the architecture " + NAME + ", but the manifest asks for "
                    + architecture.name());
        }
        Settings settings = architecture.settings();
        int channels = settings.integer("channels");
        int kernel = settings.integer("kernel");
        SequentialBlock network =
                new SequentialBlock().add(layer(channels / 2, kernel, 2)).add(layer(channels, kernel, 2));
        for (int i = 0; i < settings.integer("blocks"); i++) {
            SequentialBlock inner = layer(channels, kernel, 1)
                    .add(Dropout.builder()
                            .optRate((float) settings.decimal("dropout"))
                            .build());
            network.add(new ParallelBlock(LetterNetwork::sum, List.of(Blocks.identityBlock(), inner)));
        }
        return network.add(BatchNorm.builder().build())
                .add(list -> new NDList(list.singletonOrThrow().transpose(0, 2, 1)))
                .add(Linear.builder().setUnits((long) LETTERS_A_FRAME * letters).build())
                .add(list -> spread(list.singletonOrThrow(), letters));
    }

    public static Shape inputShape() {
        return new Shape(1, LogMel.BANDS, 100);
    }

    /**
     * Pictures of sound as the network takes them.
     *
     * @param bytes band by band, {@code [N, BANDS, frames]}, unsigned
     */
    public static NDArray input(byte[] bytes, int count, int frames, NDManager manager) {
        float[] values = new float[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            values[i] = ((bytes[i] & 0xff) - CENTRE) / SPREAD;
        }
        return manager.create(values, new Shape(count, LogMel.BANDS, frames));
    }

    private static SequentialBlock layer(int channels, int kernel, int stride) {
        return new SequentialBlock()
                .add(Conv1d.builder()
                        .setFilters(channels)
                        .setKernelShape(new Shape(kernel))
                        .optStride(new Shape(stride))
                        // Zeros in front of the first frame: frame i of the answer is about frame i of the input.
                        .optPadding(new Shape(kernel / 2))
                        .optBias(false)
                        .build())
                .add(BatchNorm.builder().build())
                .add(Activation.reluBlock());
    }

    private static NDList sum(List<NDList> both) {
        return new NDList(both.get(0).singletonOrThrow().add(both.get(1).singletonOrThrow()));
    }

    private static NDList spread(NDArray pairs, int letters) {
        return new NDList(pairs.reshape(pairs.getShape().get(0), -1, letters));
    }
}
