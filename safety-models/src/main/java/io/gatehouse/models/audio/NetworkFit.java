package io.gatehouse.models.audio;

import ai.djl.Model;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.nn.Block;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.GradientCollector;
import ai.djl.training.Trainer;
import ai.djl.training.loss.Loss;
import ai.djl.training.optimizer.AdamW;
import ai.djl.training.optimizer.Optimizer;
import ai.djl.training.tracker.Tracker;
import io.gatehouse.models.training.TrainingProgress;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.SplittableRandom;

/** Fits the network to pictures with AdamW, a learning rate that falls along a cosine, and independent sigmoids. */
final class NetworkFit {

    private static final int BATCH = 64;
    private static final float RATE = 2e-3f;
    private static final float DECAY = 1e-3f;

    private final Pictures pictures;
    private final int epochs;
    private final SplittableRandom random;
    private final Clock clock;
    private final Instant end;
    private final TrainingProgress progress;

    NetworkFit(Pictures pictures, int epochs, long seed, Clock clock, Instant end, TrainingProgress progress) {
        this.pictures = pictures;
        this.epochs = epochs;
        this.random = new SplittableRandom(seed);
        this.clock = clock;
        this.end = end;
        this.progress = progress;
        Engine.getInstance().setRandomSeed((int) seed);
    }

    /**
     * Trains {@code block}, which then belongs to {@code model}; stops early when the time is up and returns how many
     * epochs it did.
     */
    int run(Model model, Block block) {
        model.setBlock(block);
        int batches = pictures.values().size() / BATCH;
        Optimizer optimizer = AdamW.builder()
                .optLearningRateTracker(Tracker.cosine()
                        .setBaseValue(RATE)
                        .optFinalValue(RATE / 50)
                        .setMaxUpdates(epochs * batches)
                        .build())
                .optWeightDecays(DECAY)
                .build();
        try (Trainer trainer = model.newTrainer(
                new DefaultTrainingConfig(Loss.sigmoidBinaryCrossEntropyLoss()).optOptimizer(optimizer))) {
            trainer.initialize(ActivityNetwork.inputShape());
            int epoch = 0;
            for (; epoch < epochs && clock.instant().isBefore(end); epoch++) {
                double loss = epoch(trainer, batches);
                String what = String.format(Locale.ROOT, "epoch %d of %d, loss %.4f", epoch + 1, epochs, loss);
                progress.at(0.3 + 0.6 * (epoch + 1) / epochs, what);
            }
            return epoch;
        }
    }

    private double epoch(Trainer trainer, int batches) {
        int[] order = shuffled(pictures.values().size());
        double total = 0;
        for (int batch = 0; batch < batches && clock.instant().isBefore(end); batch++) {
            int[] which = java.util.Arrays.copyOfRange(order, batch * BATCH, (batch + 1) * BATCH);
            total += step(trainer, which);
        }
        return total / Math.max(1, batches);
    }

    private float step(Trainer trainer, int[] which) {
        try (NDManager scope = trainer.getManager().newSubManager()) {
            NDArray input = pictures.batch(which, scope, random);
            NDArray labels = pictures.labels(which, scope);
            float value;
            try (GradientCollector gradients = trainer.newGradientCollector()) {
                NDList output = trainer.forward(new NDList(input));
                output.attach(scope);
                NDArray loss = trainer.getLoss().evaluate(new NDList(labels), output);
                gradients.backward(loss);
                value = loss.getFloat();
            }
            trainer.step();
            return value;
        }
    }

    private int[] shuffled(int size) {
        int[] order = new int[size];
        for (int i = 0; i < size; i++) {
            int other = random.nextInt(i + 1);
            order[i] = order[other];
            order[other] = i;
        }
        return order;
    }
}
