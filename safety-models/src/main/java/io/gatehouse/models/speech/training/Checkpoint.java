package io.gatehouse.models.speech.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.util.Pair;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** All that a run needs to go on where it was: weights, what is known of gradients, steps, and time spent. */
record Checkpoint(Path file) {

    private static final String RUN = "run";

    /** @param seconds spent on training, over all runs */
    record Run(long steps, double seconds) {

        static final Run NONE = new Run(0, 0);
    }

    boolean exists() {
        return Files.isRegularFile(file);
    }

    /** The file is there whole or as it was before. */
    void write(Block network, AdamSteps steps, double seconds) throws IOException {
        try (NDManager scope = NDManager.newBaseManager()) {
            NDList all = steps.state();
            for (Pair<String, Parameter> named : network.getParameters()) {
                NDArray array = named.getValue().getArray();
                array.setName(named.getKey());
                all.add(array);
            }
            NDArray run = scope.create(new float[] {steps.steps(), (float) seconds});
            run.setName(RUN);
            all.add(run);
            Path part = file.resolveSibling(file.getFileName() + ".part");
            Files.write(part, all.encode(NDList.Encoding.SAFETENSORS));
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    /** @throws IOException if it is of another network; the message says what to do */
    Run restore(Block network, AdamSteps steps) throws IOException {
        try (NDManager scope = NDManager.newBaseManager()) {
            NDList all = NDList.decode(scope, Files.readAllBytes(file));
            for (Pair<String, Parameter> named : network.getParameters()) {
                NDArray target = named.getValue().getArray();
                NDArray stored = stored(all, named.getKey());
                if (!stored.getShape().equals(target.getShape())) {
                    throw new IOException("the checkpoint " + file + " is of another network: " + named.getKey()
                            + " has the shape " + stored.getShape() + " and not " + target.getShape()
                            + "; give another --work folder");
                }
                stored.copyTo(target);
            }
            float[] run = stored(all, RUN).toFloatArray();
            steps.restore(all, (long) run[0]);
            return new Run((long) run[0], run[1]);
        }
    }

    private NDArray stored(NDList all, String name) throws IOException {
        for (NDArray array : all) {
            if (array.getName().equals(name)) {
                return array;
            }
        }
        throw new IOException("the checkpoint " + file + " is of another network: it has no " + name
                + "; give another --work folder");
    }
}
