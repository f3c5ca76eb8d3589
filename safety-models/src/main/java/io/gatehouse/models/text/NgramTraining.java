package io.gatehouse.models.text;

import ai.djl.Model;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.GradientCollector;
import ai.djl.training.Trainer;
import ai.djl.training.loss.Loss;
import ai.djl.training.optimizer.Optimizer;
import ai.djl.training.tracker.Tracker;
import io.gatehouse.models.bundle.Weights;
import io.gatehouse.models.text.encoder.TokenRows;
import io.gatehouse.models.training.LabelledRow;
import io.gatehouse.models.training.MaskedCrossEntropy;
import io.gatehouse.models.training.TrainingRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Adam on masked binary cross entropy: a category whose label is unknown adds nothing to the loss. */
final class NgramTraining {

    private static final int EPOCHS = 8;
    private static final int PATIENCE = 2;
    private static final int BATCH = 256;
    private static final int CHUNK = 16 * BATCH;
    private static final float LEARNING_RATE = 2e-3f;
    private static final float DROPPED = 0.3f;

    private final NgramArchitecture architecture;
    private final int categories;
    private final TrainingRequest request;
    private final Clock clock;
    private final Instant end;
    private final Random random;

    /** @param end when to stop, with the best so far */
    NgramTraining(NgramArchitecture architecture, int categories, TrainingRequest request, Clock clock, Instant end) {
        this.architecture = architecture;
        this.categories = categories;
        this.request = request;
        this.clock = clock;
        this.end = end;
        this.random = new Random(request.seed());
    }

    /** The weights of the epoch whose loss on {@code stop} was the lowest. */
    byte[] run(List<LabelledRow> train, List<LabelledRow> stop) {
        Engine.getEngine("PyTorch").setRandomSeed((int) request.seed());
        DefaultTrainingConfig config = new DefaultTrainingConfig(Loss.l2Loss())
                .optOptimizer(Optimizer.adam()
                        .optLearningRateTracker(Tracker.fixed(LEARNING_RATE))
                        .build());
        try (Model model = Model.newInstance(NgramArchitecture.NAME, "PyTorch")) {
            model.setBlock(new NgramBlock(architecture, categories));
            try (Trainer trainer = model.newTrainer(config)) {
                trainer.initialize(new Shape(1, 1), new Shape(1, 1));
                return epochs(trainer, train, stop);
            }
        }
    }

    private byte[] epochs(Trainer trainer, List<LabelledRow> train, List<LabelledRow> stop) {
        byte[] best = new byte[0];
        double lowest = Double.POSITIVE_INFINITY;
        int worse = 0;
        for (int epoch = 1;
                epoch <= EPOCHS
                        && worse < PATIENCE
                        && (epoch == 1 || clock.instant().isBefore(end));
                epoch++) {
            double trainLoss = epoch(trainer, train, epoch);
            double loss = loss(trainer, stop);
            request.progress()
                    .at(
                            (double) epoch / EPOCHS,
                            String.format(
                                    Locale.ROOT,
                                    "epoch %d of %d, loss %.4f, held %.4f",
                                    epoch,
                                    EPOCHS,
                                    trainLoss,
                                    loss));
            worse = loss < lowest ? 0 : worse + 1;
            if (loss < lowest) {
                lowest = loss;
                best = Weights.encode(trainer.getModel().getBlock(), trainer.getManager());
            }
        }
        return best;
    }

    private double epoch(Trainer trainer, List<LabelledRow> rows, int epoch) {
        List<List<LabelledRow>> batches = batches(rows);
        double sum = 0;
        for (int i = 0; i < batches.size() && (epoch == 1 || clock.instant().isBefore(end)); i++) {
            request.progress().goOn();
            sum += step(trainer, batches.get(i));
        }
        return sum / batches.size();
    }

    /** Rows of like length share a batch, which saves padding; chunks and batches come in random order. */
    private List<List<LabelledRow>> batches(List<LabelledRow> rows) {
        List<LabelledRow> shuffled = new ArrayList<>(rows);
        Collections.shuffle(shuffled, random);
        List<List<LabelledRow>> batches = new ArrayList<>();
        for (int chunk = 0; chunk < shuffled.size(); chunk += CHUNK) {
            List<LabelledRow> part = shuffled.subList(chunk, Math.min(shuffled.size(), chunk + CHUNK));
            part.sort(Comparator.comparingInt(row -> row.ids().length));
            for (int from = 0; from < part.size(); from += BATCH) {
                batches.add(part.subList(from, Math.min(part.size(), from + BATCH)));
            }
        }
        Collections.shuffle(batches, random);
        return batches;
    }

    private double step(Trainer trainer, List<LabelledRow> batch) {
        try (NDManager scope = trainer.getManager().newSubManager()) {
            List<int[]> ids = batch.stream().map(row -> thinned(row.ids())).toList();
            double value;
            try (GradientCollector gradients = trainer.newGradientCollector()) {
                NDArray logits = trainer.forward(TokenRows.padded(ids, scope)).singletonOrThrow();
                NDArray loss = crossEntropy(logits, batch, scope);
                gradients.backward(loss);
                value = loss.getFloat();
            }
            trainer.step();
            return value;
        }
    }

    /** Some n-grams are left out at random, so that no single one is leaned on. */
    private int[] thinned(int[] ids) {
        int[] result = ids.clone();
        for (int i = 0; i < result.length; i++) {
            if (random.nextFloat() < DROPPED) {
                result[i] = NgramFeatures.PADDING;
            }
        }
        return result;
    }

    private double loss(Trainer trainer, List<LabelledRow> rows) {
        double sum = 0;
        for (int from = 0; from < rows.size(); from += BATCH) {
            List<LabelledRow> batch = rows.subList(from, Math.min(rows.size(), from + BATCH));
            try (NDManager scope = trainer.getManager().newSubManager()) {
                NDList inputs =
                        TokenRows.padded(batch.stream().map(LabelledRow::ids).toList(), scope);
                NDArray logits = trainer.evaluate(inputs).singletonOrThrow();
                sum += crossEntropy(logits, batch, scope).getFloat() * batch.size();
            }
        }
        return sum / rows.size();
    }

    /** Divided by the weights of the known labels. */
    private static NDArray crossEntropy(NDArray logits, List<LabelledRow> batch, NDManager scope) {
        NDArray weights = MaskedCrossEntropy.weights(batch, scope).sum().maximum(1f);
        return MaskedCrossEntropy.sum(logits, batch, scope).div(weights);
    }
}
