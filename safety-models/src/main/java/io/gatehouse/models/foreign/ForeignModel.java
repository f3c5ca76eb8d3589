package io.gatehouse.models.foreign;

import ai.djl.MalformedModelException;
import ai.djl.Model;
import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.ParameterStore;
import io.gatehouse.models.batching.BatchModel;
import io.gatehouse.models.bundle.BundleException;
import io.gatehouse.models.foreign.OutputContract.Activation;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;

/** A foreign model in memory: inputs of the manifest's size to a probability for each class. */
public final class ForeignModel implements BatchModel<float[], float[]>, AutoCloseable {

    private static final int BATCH = 3;
    private static final double ROUNDING = 1e-3;
    private static final double LOUDNESS = 0.1;

    private final ForeignManifest manifest;
    private final Model model;
    private final UnaryOperator<NDArray> frontEnd;

    private ForeignModel(ForeignManifest manifest, Model model) {
        this.manifest = manifest;
        this.model = model;
        this.frontEnd = frontEnd(manifest.input(), model.getNDManager());
    }

    private static UnaryOperator<NDArray> frontEnd(InputContract input, NDManager manager) {
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
    public static ForeignModel open(ForeignBundle bundle) {
        Model model = Model.newInstance(bundle.manifest().id(), "PyTorch");
        try {
            model.load(new ByteArrayInputStream(bundle.model()));
            ForeignModel opened = new ForeignModel(bundle.manifest(), model);
            opened.warmUp();
            return opened;
        } catch (IOException | MalformedModelException | EngineException e) {
            model.close();
            throw new BundleException(
                    "the bundle " + bundle.ref().label() + " is refused: its model fails: "
                            + String.valueOf(e.getMessage()).lines().findFirst().orElse(""),
                    e);
        } catch (RuntimeException e) {
            model.close();
            throw e;
        }
    }

    private void warmUp() {
        Random random = new Random(7);
        int size = manifest.input().size();
        List<float[]> inputs = new ArrayList<>(List.of(new float[size]));
        while (inputs.size() < BATCH) {
            float[] noise = new float[size];
            for (int i = 0; i < size; i++) {
                noise[i] = (float) (LOUDNESS * random.nextGaussian());
            }
            inputs.add(noise);
        }
        run(inputs.subList(0, 1));
        run(inputs);
    }

    @Override
    public List<float[]> run(List<float[]> inputs) {
        try (NDManager scope = model.getNDManager().newSubManager()) {
            int size = manifest.input().size();
            float[] flat = new float[inputs.size() * size];
            for (int i = 0; i < inputs.size(); i++) {
                System.arraycopy(inputs.get(i), 0, flat, i * size, size);
            }
            return forward(frontEnd.apply(scope.create(flat, new Shape(inputs.size(), size))), scope);
        }
    }

    /** What the front end makes of one window, for tests against published vectors. */
    float[] front(float[] input) {
        try (NDManager scope = model.getNDManager().newSubManager()) {
            return frontEnd.apply(scope.create(input, new Shape(1, input.length)))
                    .toFloatArray();
        }
    }

    /** The answers to a tensor that is ready for the model, for tests against published vectors. */
    List<float[]> answers(float[] tensor, Shape shape) {
        try (NDManager scope = model.getNDManager().newSubManager()) {
            return forward(scope.create(tensor, shape), scope);
        }
    }

    private List<float[]> forward(NDArray tensor, NDManager scope) {
        OutputContract output = manifest.output();
        NDList answers = model.getBlock().forward(new ParameterStore(scope, false), new NDList(tensor), false);
        if (answers.size() <= output.index()) {
            throw unfit("has " + answers.size() + " outputs, so that there is none with the index " + output.index());
        }
        NDArray answer = answers.get(output.index());
        Shape expected = new Shape(tensor.getShape().get(0), output.width());
        if (!answer.getShape().equals(expected)) {
            throw unfit("answers with the shape " + answer.getShape() + ", but the manifest's width of "
                    + output.width() + " asks for " + expected);
        }
        float[] all =
                probabilities(answer.toType(DataType.FLOAT32, false), output).toFloatArray();
        check(all);
        return rows(all, output.width());
    }

    private static NDArray probabilities(NDArray answer, OutputContract output) {
        if (output.applied()) {
            return answer;
        }
        return output.activation() == Activation.SOFTMAX
                ? answer.softmax(1)
                : answer.neg().exp().add(1).pow(-1);
    }

    private void check(float[] probabilities) {
        for (float probability : probabilities) {
            if (!Float.isFinite(probability)) {
                throw unfit("answers with numbers that are not finite (" + probability + ")");
            }
            if (probability < -ROUNDING || probability > 1 + ROUNDING) {
                throw unfit("answers " + probability
                        + ", which is no probability; where it answers with logits, say applied: false");
            }
        }
    }

    private BundleException unfit(String fault) {
        return new BundleException(
                "the bundle " + manifest.id() + '@' + manifest.version() + " is refused: its model " + fault);
    }

    private static List<float[]> rows(float[] all, int width) {
        List<float[]> rows = new ArrayList<>();
        for (int at = 0; at < all.length; at += width) {
            rows.add(Arrays.copyOfRange(all, at, at + width));
        }
        return rows;
    }

    @Override
    public void close() {
        model.close();
    }
}
