package io.gatehouse.models.image;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.training.ParameterStore;
import io.gatehouse.models.batching.BatchModel;
import io.gatehouse.models.bundle.BundleException;
import io.gatehouse.models.bundle.BundleManifest;
import io.gatehouse.models.bundle.ModelBundle;
import io.gatehouse.models.bundle.Weights;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** The network with a bundle's weights. Safe to call from several threads. */
final class WeaponModel implements BatchModel<Picture, LogitMap>, AutoCloseable {

    private static final int BATCH = 32;

    private final NDManager manager;
    private final Block net;
    private final int side;

    private WeaponModel(NDManager manager, Block net, int side) {
        this.manager = manager;
        this.net = net;
        this.side = side;
    }

    /** @throws BundleException if the bundle is of another architecture or its weights do not fit */
    static WeaponModel open(ModelBundle bundle) {
        BundleManifest manifest = bundle.manifest();
        if (!manifest.architecture().name().equals(WeaponNet.ARCHITECTURE)) {
            throw new BundleException("bundle " + bundle.ref().label() + " has the architecture \""
                    + manifest.architecture().name() + "\"; pictures are judged by \"" + WeaponNet.ARCHITECTURE + '"');
        }
        int side = manifest.input().integer("side");
        NDManager manager = NDManager.newBaseManager("PyTorch");
        try {
            Block net = WeaponNet.build(manifest.architecture().settings());
            net.initialize(manager, DataType.FLOAT32, new Shape(1, 3, side, side));
            Weights.restore(net, bundle.file(ModelBundle.WEIGHTS), manager);
            WeaponModel model = new WeaponModel(manager, net, side);
            model.run(List.of(new Picture(1, 1, new byte[3])));
            return model;
        } catch (RuntimeException e) {
            manager.close();
            throw e;
        }
    }

    /** Pixels along each edge of the square that the network takes; other pictures are resized to it. */
    int side() {
        return side;
    }

    @Override
    public List<LogitMap> run(List<Picture> pictures) {
        List<Picture> sized =
                pictures.stream().map(picture -> picture.resize(side, side)).toList();
        try (NDManager scope = manager.newSubManager()) {
            return maps(net, WeaponNet.batch(sized, side, scope), scope);
        }
    }

    /** One logit per picture, in order. */
    double[] logits(List<Picture> pictures) {
        return logits(net, pictures, side, manager);
    }

    static double[] logits(Block net, List<Picture> pictures, int side, NDManager manager) {
        double[] logits = new double[pictures.size()];
        for (int from = 0; from < logits.length; from += BATCH) {
            List<Picture> batch = pictures.subList(from, Math.min(logits.length, from + BATCH)).stream()
                    .map(picture -> picture.resize(side, side))
                    .toList();
            try (NDManager scope = manager.newSubManager()) {
                int at = from;
                for (LogitMap map : maps(net, WeaponNet.batch(batch, side, scope), scope)) {
                    logits[at++] = map.logit();
                }
            }
        }
        return logits;
    }

    static List<LogitMap> maps(Block net, NDArray batch, NDManager scope) {
        NDArray map = net.forward(new ParameterStore(scope, false), new NDList(batch), false)
                .singletonOrThrow();
        int cellSide = (int) map.getShape().get(2);
        float[] cells = map.toFloatArray();
        int area = cellSide * cellSide;
        return IntStream.range(0, (int) batch.getShape().get(0))
                .mapToObj(
                        picture -> logitMap(Arrays.copyOfRange(cells, picture * area, (picture + 1) * area), cellSide))
                .toList();
    }

    private static LogitMap logitMap(float[] cells, int side) {
        double sum = 0;
        for (float cell : cells) {
            sum += cell;
        }
        return new LogitMap(sum / cells.length, side, cells);
    }

    @Override
    public void close() {
        manager.close();
    }
}
