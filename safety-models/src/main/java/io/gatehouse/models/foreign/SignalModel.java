package io.gatehouse.models.foreign;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import io.gatehouse.models.batching.BatchModel;
import io.gatehouse.models.bundle.BundleException;
import io.gatehouse.models.foreign.InputContract.Signal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;

/** A foreign model of pictures or sound, with the front end that its manifest describes. */
final class SignalModel implements BatchModel<float[], float[]>, OpenModel {

    private static final int BATCH = 3;

    /** Inputs that share a pass: what the largest pass ever took, the C library keeps. */
    private static final int AT_ONCE = 4;

    private static final double LOUDNESS = 0.1;

    private final Signal input;
    private final ForeignModel model;
    private final UnaryOperator<NDArray> frontEnd;

    private SignalModel(Signal input, ForeignModel model) {
        this.input = input;
        this.model = model;
        this.frontEnd = frontEnd(input, model.arrays());
    }

    static UnaryOperator<NDArray> frontEnd(Signal input, NDManager manager) {
        return switch (input) {
            case InputContract.Image image -> flat -> flat.reshape(image.shape(count(flat)));
            case InputContract.Waveform wave -> flat -> flat.reshape(wave.shape(count(flat)));
            case InputContract.Mel mel -> new MelBands(mel, manager)::apply;
        };
    }

    private static int count(NDArray flat) {
        return (int) flat.getShape().get(0);
    }

    /**
     * Loads the model and tries it on silence or black and on noise, alone and in a batch.
     *
     * @throws BundleException if it does not load, or its answers do not fit the manifest
     */
    static SignalModel open(ForeignBundle bundle, Signal input) {
        ForeignModel model = ForeignModel.load(bundle);
        return model.trying(() -> {
            SignalModel opened = new SignalModel(input, model);
            warmUp(input.size(), opened);
            return opened;
        });
    }

    static void warmUp(int size, BatchModel<float[], ?> model) {
        Random random = new Random(7);
        List<float[]> inputs = new ArrayList<>(List.of(new float[size]));
        while (inputs.size() < BATCH) {
            float[] noise = new float[size];
            for (int i = 0; i < noise.length; i++) {
                noise[i] = (float) (LOUDNESS * random.nextGaussian());
            }
            inputs.add(noise);
        }
        model.run(inputs.subList(0, 1));
        model.run(inputs);
    }

    @Override
    public List<float[]> run(List<float[]> inputs) {
        List<float[]> answers = new ArrayList<>(inputs.size());
        for (int from = 0; from < inputs.size(); from += AT_ONCE) {
            answers.addAll(pass(inputs.subList(from, Math.min(inputs.size(), from + AT_ONCE))));
        }
        return answers;
    }

    private List<float[]> pass(List<float[]> inputs) {
        try (NDManager scope = model.arrays().newSubManager()) {
            int size = input.size();
            float[] flat = new float[inputs.size() * size];
            for (int i = 0; i < inputs.size(); i++) {
                System.arraycopy(input.prepared(inputs.get(i)), 0, flat, i * size, size);
            }
            NDArray tensor = frontEnd.apply(scope.create(flat, new Shape(inputs.size(), size)));
            return model.forward(new NDList(tensor), scope);
        }
    }

    /** What the front end makes of one window, for tests against published vectors. */
    float[] front(float[] input) {
        try (NDManager scope = model.arrays().newSubManager()) {
            return frontEnd.apply(scope.create(input, new Shape(1, input.length)))
                    .toFloatArray();
        }
    }

    /** The answers to a tensor that is ready for the model, for tests against published vectors. */
    List<float[]> answers(float[] tensor, Shape shape) {
        try (NDManager scope = model.arrays().newSubManager()) {
            return model.forward(new NDList(scope.create(tensor, shape)), scope);
        }
    }

    @Override
    public void close() {
        model.close();
    }
}
