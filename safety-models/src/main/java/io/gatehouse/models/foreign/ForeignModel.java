package io.gatehouse.models.foreign;

import ai.djl.Device;
import ai.djl.MalformedModelException;
import ai.djl.Model;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.ParameterStore;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession.SessionOptions;
import io.gatehouse.models.bundle.BundleException;
import io.gatehouse.models.foreign.ForeignManifest.Format;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * A foreign model's file in memory: tensors to a probability for each class.
 *
 * <p>Tensors are PyTorch's whatever runs the model: the other engine cannot compute with its own.
 */
final class ForeignModel implements AutoCloseable {

    private static final String PYTORCH = "PyTorch";
    private static final String ONNX_RUNTIME = "OnnxRuntime";
    private static final String SPINNING = "session.intra_op.allow_spinning";
    private static final double ROUNDING = 1e-3;

    private final String label;
    private final Output output;
    private final Model model;
    private final NDManager arrays;

    private ForeignModel(ForeignBundle bundle, Model model, NDManager arrays) {
        this.label = bundle.ref().label();
        this.output = bundle.manifest().output();
        this.model = model;
        this.arrays = arrays;
    }

    /** @throws BundleException if the file does not load */
    static ForeignModel load(ForeignBundle bundle) {
        ForeignManifest manifest = bundle.manifest();
        boolean torch = manifest.format() == Format.TORCHSCRIPT;
        Model model = torch
                ? Model.newInstance(manifest.id(), PYTORCH)
                : Model.newInstance(manifest.id(), Device.cpu(), ONNX_RUNTIME);
        Device device = torch ? model.getNDManager().getDevice() : Device.cpu();
        ForeignModel loaded = new ForeignModel(bundle, model, NDManager.newBaseManager(device, PYTORCH));
        return loaded.trying(() -> {
            loaded.load(bundle.file(manifest.model()), manifest.format());
            return loaded;
        });
    }

    private void load(byte[] file, Format format) {
        try {
            switch (format) {
                case TORCHSCRIPT -> model.load(new ByteArrayInputStream(file));
                case ONNX -> loadOnnx(file);
            }
        } catch (IOException | MalformedModelException | OrtException e) {
            throw new IllegalStateException(String.valueOf(e.getMessage()), e);
        }
    }

    /** Its threads sleep while there is nothing to do: the product's own models want the cores as well. */
    private void loadOnnx(byte[] file) throws OrtException, IOException, MalformedModelException {
        try (SessionOptions options = new SessionOptions()) {
            options.addConfigEntry(SPINNING, "0");
            model.load(new ByteArrayInputStream(file), Map.of("sessionOptions", options));
        }
    }

    /**
     * Takes a step of opening the model; closes it where that fails.
     *
     * @throws BundleException whatever an engine throws
     */
    <T> T trying(Supplier<T> step) {
        try {
            return step.get();
        } catch (BundleException e) {
            close();
            throw e;
        } catch (RuntimeException e) {
            close();
            throw new BundleException(refused("fails: " + reason(e)), e);
        }
    }

    /** The first line of what was wrong first; engines add their own classes and stacks. */
    private static String reason(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
    }

    BundleException unfit(String fault) {
        return new BundleException(refused(fault));
    }

    private String refused(String fault) {
        return "the bundle " + label + " is refused: its model " + fault;
    }

    /** Where constants live as long as the model does, and scopes for single calls come from. */
    NDManager arrays() {
        return arrays;
    }

    /**
     * Runs the model.
     *
     * @param tensors each with one row for each input; they live in {@code scope}
     * @return a probability for each class, row by row
     */
    List<float[]> forward(NDList tensors, NDManager scope) {
        NDArray answer = answer(tensors, scope);
        int width = output.contract().width();
        Shape expected = new Shape(tensors.head().getShape().get(0), width);
        if (!answer.getShape().equals(expected)) {
            throw unfit("answers with the shape " + answer.getShape() + ", but the manifest's width of " + width
                    + " asks for " + expected);
        }
        return rows(floats(answer, scope), width).stream()
                .map(this::probabilities)
                .toList();
    }

    /** Runs the model; the answer that the manifest means, in whatever shape it comes. */
    NDArray answer(NDList tensors, NDManager scope) {
        NDList answers = model.getBlock().forward(new ParameterStore(scope, false), tensors, false);
        if (answers.size() <= output.index()) {
            throw unfit("has " + answers.size() + " outputs, so that there is none with the index " + output.index());
        }
        return answers.get(output.index());
    }

    static float[] floats(NDArray answer, NDManager scope) {
        return answer.getDataType() == DataType.FLOAT32
                ? answer.toFloatArray()
                : scope.from(answer).toType(DataType.FLOAT32, false).toFloatArray();
    }

    private static List<float[]> rows(float[] all, int width) {
        List<float[]> rows = new ArrayList<>();
        for (int at = 0; at < all.length; at += width) {
            rows.add(Arrays.copyOfRange(all, at, at + width));
        }
        return rows;
    }

    private float[] probabilities(float[] answer) {
        float[] probabilities = output.contract().probabilities(answer);
        for (float probability : probabilities) {
            if (!Float.isFinite(probability)) {
                throw unfit("answers with numbers that are not finite (" + probability + ")");
            }
            if (probability < -ROUNDING || probability > 1 + ROUNDING) {
                throw unfit("answers " + probability
                        + ", which is no probability; where it answers with logits, say applied: false");
            }
        }
        return probabilities;
    }

    @Override
    public void close() {
        arrays.close();
        model.close();
    }
}
