package io.gatehouse.models.audio;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.training.ParameterStore;
import io.gatehouse.models.batching.BatchModel;
import io.gatehouse.models.bundle.BundleManifest;
import io.gatehouse.models.bundle.Calibration;
import io.gatehouse.models.bundle.ModelBundle;
import io.gatehouse.models.bundle.Weights;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Calibrated probabilities of every {@link AudioClass} for windows of one second. */
final class WindowModel implements BatchModel<float[], float[]>, AutoCloseable {

    private final NDManager manager;
    private final MelFrontEnd frontEnd;
    private final Block network;
    private final Calibration[] calibrations;

    private WindowModel(NDManager manager, Block network, Calibration[] calibrations) {
        this.manager = manager;
        this.frontEnd = new MelFrontEnd(manager);
        this.network = network;
        this.calibrations = calibrations;
    }

    static WindowModel open(ModelBundle bundle) {
        BundleManifest manifest = bundle.manifest();
        NDManager manager = NDManager.newBaseManager();
        try {
            Block network = ActivityNetwork.build(manifest.architecture());
            network.initialize(manager, DataType.FLOAT32, ActivityNetwork.inputShape());
            Weights.restore(network, bundle.file(ModelBundle.WEIGHTS), manager);
            return of(manager, network, manifest.calibration());
        } catch (RuntimeException e) {
            manager.close();
            throw e;
        }
    }

    /** A model over a network that is already there; closing it closes {@code manager}. */
    static WindowModel of(NDManager manager, Block network, Map<String, Calibration> calibration) {
        Calibration[] calibrations = Arrays.stream(AudioClass.values())
                .map(heard -> calibration.getOrDefault(heard.wireName(), Calibration.NONE))
                .toArray(Calibration[]::new);
        return new WindowModel(manager, network, calibrations);
    }

    @Override
    public List<float[]> run(List<float[]> windows) {
        try (NDManager scope = manager.newSubManager()) {
            float[] samples = new float[windows.size() * MelFrontEnd.WINDOW];
            for (int i = 0; i < windows.size(); i++) {
                System.arraycopy(windows.get(i), 0, samples, i * MelFrontEnd.WINDOW, MelFrontEnd.WINDOW);
            }
            NDArray pictures = frontEnd.apply(scope.create(samples, new Shape(windows.size(), MelFrontEnd.WINDOW)));
            NDList logits = network.forward(new ParameterStore(scope, false), new NDList(pictures), false);
            return probabilities(logits.singletonOrThrow().toFloatArray());
        }
    }

    private List<float[]> probabilities(float[] logits) {
        List<float[]> all = new ArrayList<>(logits.length / AudioClass.COUNT);
        for (int at = 0; at < logits.length; at += AudioClass.COUNT) {
            float[] window = new float[AudioClass.COUNT];
            for (int c = 0; c < window.length; c++) {
                window[c] = (float) calibrations[c].apply(logits[at + c]);
            }
            all.add(window);
        }
        return all;
    }

    @Override
    public void close() {
        manager.close();
    }
}
