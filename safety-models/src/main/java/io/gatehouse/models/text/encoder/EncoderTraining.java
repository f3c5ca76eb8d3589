package io.gatehouse.models.text.encoder;

import ai.djl.Model;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Parameter;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.GradientCollector;
import ai.djl.training.Trainer;
import ai.djl.training.loss.Loss;
import ai.djl.training.optimizer.Optimizer;
import ai.djl.util.Pair;
import io.gatehouse.models.bundle.Weights;
import io.gatehouse.models.training.LabelledRow;
import io.gatehouse.models.training.MaskedCrossEntropy;
import io.gatehouse.models.training.TrainingRequest;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Fine-tunes a pretrained encoder: AdamW on masked binary cross entropy, where an unknown label adds nothing. Every
 * {@value #STEPS_PER_CHECKPOINT} steps it writes a checkpoint to the work directory, from which a later run with the
 * same request goes on; the optimiser's moments begin anew then.
 */
public final class EncoderTraining {

    /**
     * How long and how boldly to train.
     *
     * @param epochs passes over the rows
     * @param tokens pieces in a batch, padding included
     * @param learningRate the highest; it rises over the first steps and falls to zero
     */
    public record Plan(int epochs, int tokens, double learningRate) {}

    private static final int STEPS_PER_CHECKPOINT = 200;
    private static final int STEPS_PER_NEWS = 20;
    private static final double WARM_UP = 0.06;
    private static final int CHUNK = 4096;

    private final EncoderArchitecture architecture;
    private final int outputs;
    private final Plan plan;
    private final TrainingRequest request;
    private final Clock clock;
    private final Instant end;
    private final Checkpoint checkpoint;

    /** @param end when to stop, with what was learnt until then */
    public EncoderTraining(
            EncoderArchitecture architecture,
            int outputs,
            Plan plan,
            TrainingRequest request,
            Clock clock,
            Instant end) {
        this.architecture = architecture;
        this.outputs = outputs;
        this.plan = plan;
        this.request = request;
        this.end = end;
        this.clock = clock;
        this.checkpoint = new Checkpoint(request.workDirectory());
    }

    /**
     * Trains from weights that are there, or from the checkpoint where there is one.
     *
     * @param beginning values by the name of their parameter; parameters without begin at random
     * @param rows the examples of an epoch, counted from zero; the same for the same number
     * @param stop examples that are not trained on; the weights of the epoch with the lowest loss on them are kept
     * @return weights as {@link Weights#encode} gives them
     * @throws IOException if a checkpoint cannot be written or read
     */
    public byte[] run(Map<String, float[]> beginning, IntFunction<List<LabelledRow>> rows, List<LabelledRow> stop)
            throws IOException {
        Engine.getEngine("PyTorch").setRandomSeed((int) request.seed());
        return MatrixProducts.during(request, () -> trained(beginning, rows, stop));
    }

    private byte[] trained(Map<String, float[]> beginning, IntFunction<List<LabelledRow>> rows, List<LabelledRow> stop)
            throws IOException {
        List<List<List<LabelledRow>>> epochs = new ArrayList<>();
        for (int epoch = 0; epoch < plan.epochs(); epoch++) {
            epochs.add(batches(rows.apply(epoch), new Random(request.seed() + epoch)));
        }
        int steps = epochs.stream().mapToInt(List::size).sum();
        long run = fingerprint(epochs, beginning);
        Optional<Checkpoint.State> saved = checkpoint.read(run);
        int begin = saved.map(Checkpoint.State::step).orElse(0);
        DefaultTrainingConfig config = new DefaultTrainingConfig(Loss.l2Loss())
                .optOptimizer(Optimizer.adamW()
                        .optLearningRateTracker((parameter, update) -> rate(begin + update, steps))
                        .build());
        try (Model model = Model.newInstance(EncoderArchitecture.NAME, "PyTorch")) {
            model.setBlock(new EncoderBlock(architecture, outputs));
            try (Trainer trainer = model.newTrainer(config)) {
                trainer.initialize(new Shape(1, 1), new Shape(1, 1));
                if (saved.isPresent()) {
                    Weights.restore(model.getBlock(), saved.get().weights(), trainer.getManager());
                } else {
                    restore(model, beginning);
                }
                return train(trainer, epochs, stop, begin, steps, run);
            }
        }
    }

    /** A checkpoint of other rows or first weights, another plan, architecture or seed is not this run's. */
    private long fingerprint(List<List<List<LabelledRow>>> epochs, Map<String, float[]> beginning) {
        long hash = Objects.hash(architecture, outputs, plan, request.seed());
        for (float[] values : new TreeMap<>(beginning).values()) {
            hash = 31 * hash + Arrays.hashCode(values);
        }
        for (List<List<LabelledRow>> batches : epochs) {
            for (List<LabelledRow> batch : batches) {
                for (LabelledRow row : batch) {
                    hash = 31 * hash + Arrays.hashCode(row.ids());
                    hash = 31 * hash + Arrays.hashCode(row.labels());
                    hash = 31 * hash + Arrays.hashCode(row.weights());
                }
            }
        }
        return hash;
    }

    private byte[] train(
            Trainer trainer,
            List<List<List<LabelledRow>>> epochs,
            List<LabelledRow> stop,
            int begin,
            int steps,
            long run)
            throws IOException {
        byte[] best = new byte[0];
        double lowest = Double.POSITIVE_INFINITY;
        int step = 0;
        double smoothed = 0;
        for (int epoch = 0; epoch < epochs.size() && !isLate(); epoch++) {
            for (List<LabelledRow> batch : epochs.get(epoch)) {
                if (isLate()) {
                    break;
                }
                if (step >= begin) {
                    request.progress().goOn();
                    double loss = step(trainer, batch);
                    smoothed = step == begin ? loss : 0.98 * smoothed + 0.02 * loss;
                    news(step + 1, steps, epoch, smoothed);
                }
                step++;
                if (step > begin && step % STEPS_PER_CHECKPOINT == 0) {
                    checkpoint.write(new Checkpoint.State(run, step, encoded(trainer)));
                }
            }
            if (step > begin) {
                double loss = loss(trainer, stop);
                request.progress()
                        .at(
                                (double) step / steps,
                                String.format(
                                        Locale.ROOT,
                                        "encoder, epoch %d of %d done, held %.4f",
                                        epoch + 1,
                                        epochs.size(),
                                        loss));
                if (loss < lowest) {
                    lowest = loss;
                    best = encoded(trainer);
                }
            }
        }
        if (!isLate()) {
            checkpoint.delete();
        }
        return best.length == 0 ? encoded(trainer) : best;
    }

    private static byte[] encoded(Trainer trainer) {
        return Weights.encode(trainer.getModel().getBlock(), trainer.getManager());
    }

    private boolean isLate() {
        return clock.instant().isAfter(end);
    }

    private void news(int step, int steps, int epoch, double loss) {
        if (step % STEPS_PER_NEWS == 0) {
            request.progress()
                    .at(
                            (double) step / steps,
                            String.format(
                                    Locale.ROOT,
                                    "encoder, epoch %d, step %d of %d, loss %.4f",
                                    epoch + 1,
                                    step,
                                    steps,
                                    loss));
        }
    }

    private float rate(int step, int steps) {
        double warm = Math.max(1, WARM_UP * steps);
        double share = step < warm ? step / warm : (steps - step) / (steps - warm);
        return (float) (plan.learningRate() * Math.max(0, share));
    }

    /** Rows of like length share a batch, which saves padding; chunks and batches come in random order. */
    private List<List<LabelledRow>> batches(List<LabelledRow> rows, Random random) {
        List<LabelledRow> shuffled = new ArrayList<>(rows);
        Collections.shuffle(shuffled, random);
        List<List<LabelledRow>> batches = new ArrayList<>();
        for (int chunk = 0; chunk < shuffled.size(); chunk += CHUNK) {
            List<LabelledRow> part = new ArrayList<>(shuffled.subList(chunk, Math.min(shuffled.size(), chunk + CHUNK)));
            part.sort(Comparator.comparingInt(row -> row.ids().length));
            int from = 0;
            while (from < part.size()) {
                int to = from + 1;
                while (to < part.size() && (to - from + 1) * part.get(to).ids().length <= plan.tokens()) {
                    to++;
                }
                batches.add(List.copyOf(part.subList(from, to)));
                from = to;
            }
        }
        Collections.shuffle(batches, random);
        return batches;
    }

    private double step(Trainer trainer, List<LabelledRow> batch) {
        try (NDManager scope = trainer.getManager().newSubManager()) {
            double value;
            try (GradientCollector gradients = trainer.newGradientCollector()) {
                NDArray logits = trainer.forward(TokenRows.padded(
                                batch.stream().map(LabelledRow::ids).toList(), scope))
                        .singletonOrThrow();
                NDArray loss = crossEntropy(logits, batch, scope);
                gradients.backward(loss);
                value = loss.getFloat();
            }
            trainer.step();
            return value;
        }
    }

    private double loss(Trainer trainer, List<LabelledRow> rows) {
        double sum = 0;
        for (List<LabelledRow> batch : batches(rows, new Random(0))) {
            request.progress().goOn();
            try (NDManager scope = trainer.getManager().newSubManager()) {
                NDArray logits = trainer.evaluate(TokenRows.padded(
                                batch.stream().map(LabelledRow::ids).toList(), scope))
                        .singletonOrThrow();
                sum += crossEntropy(logits, batch, scope).getFloat() * batch.size();
            }
        }
        return sum / Math.max(1, rows.size());
    }

    /** Averaged over rows, so that a label weighs the same whether or not its row has others. */
    private static NDArray crossEntropy(NDArray logits, List<LabelledRow> batch, NDManager scope) {
        return MaskedCrossEntropy.sum(logits, batch, scope).div(batch.size());
    }

    private static void restore(Model model, Map<String, float[]> weights) {
        for (Pair<String, Parameter> named : model.getBlock().getParameters()) {
            float @Nullable [] values = weights.get(named.getKey());
            if (values != null) {
                named.getValue().getArray().set(FloatBuffer.wrap(values));
            }
        }
    }
}
