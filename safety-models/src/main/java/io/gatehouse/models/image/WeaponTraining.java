package io.gatehouse.models.image;

import ai.djl.Model;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.GradientCollector;
import ai.djl.training.Trainer;
import ai.djl.training.loss.Loss;
import ai.djl.training.optimizer.Optimizer;
import ai.djl.training.tracker.Tracker;
import io.gatehouse.models.bundle.Weights;
import io.gatehouse.models.training.TrainingRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** One run of gradient descent over augmented pictures. */
final class WeaponTraining implements AutoCloseable {

    private static final int BATCH = 32;
    private static final int WARM_UP = 100;
    private static final float PEAK_RATE = 2e-3f;
    private static final float DECAY = 0.02f;
    private static final float SMOOTHING = 0.03f;

    private final Model model;
    private final Block net;
    private final Trainer trainer;
    private final int side;
    private int steps;
    private int step;

    WeaponTraining(int side, int epochs, int examples, long seed) {
        Engine.getEngine("PyTorch").setRandomSeed((int) seed);
        this.side = side;
        this.steps = epochs * (examples / BATCH);
        this.model = Model.newInstance("image-weapons", "PyTorch");
        this.net = WeaponNet.build(WeaponNet.settings());
        model.setBlock(net);
        Tracker rate = update -> rate(step);
        this.trainer = model.newTrainer(new DefaultTrainingConfig(Loss.sigmoidBinaryCrossEntropyLoss())
                .optOptimizer(Optimizer.adamW()
                        .optLearningRateTracker(rate)
                        .optWeightDecays(DECAY)
                        .build()));
        trainer.initialize(new Shape(1, 3, side, side));
    }

    /** Warms up, then falls along a cosine. */
    private float rate(int at) {
        if (at < WARM_UP) {
            return PEAK_RATE * (at + 1) / WARM_UP;
        }
        return (float) (PEAK_RATE * 0.5 * (1 + Math.cos(Math.PI * Math.min(1, (double) at / steps))) + 1e-6);
    }

    void run(List<LabelledPicture> examples, Augmentation augmentation, TrainingRequest request, long endNanos) {
        List<LabelledPicture> order = new ArrayList<>(examples);
        Random random = new Random(request.seed());
        int batches = order.size() / BATCH;
        long start = System.nanoTime();
        while (step < steps) {
            Collections.shuffle(order, random);
            double loss = 0;
            for (int batch = 0; batch < batches; batch++) {
                loss += step(order.subList(batch * BATCH, (batch + 1) * BATCH), augmentation);
            }
            fitInto(endNanos, (System.nanoTime() - start) / step, batches);
            request.progress()
                    .at(0.05 + 0.9 * step / steps, "step %d of %d, loss %.3f".formatted(step, steps, loss / batches));
        }
        Weights.round(net, trainer.getManager());
    }

    /** Plans fewer steps where time is short, so that the rate still falls to nothing at the end. */
    private void fitInto(long endNanos, long nanosPerStep, int batches) {
        long epochsLeft = Math.max(0, endNanos - System.nanoTime()) / (nanosPerStep * batches);
        steps = (int) Math.min(steps, step + epochsLeft * batches);
    }

    private double step(List<LabelledPicture> examples, Augmentation augmentation) {
        try (NDManager scope = trainer.getManager().newSubManager()) {
            NDArray pictures = WeaponNet.batch(
                    examples.stream()
                            .map(example -> augmentation.vary(example, side))
                            .toList(),
                    side,
                    scope);
            float[] targets = new float[examples.size()];
            for (int i = 0; i < targets.length; i++) {
                targets[i] = examples.get(i).weapon() ? 1 - SMOOTHING : SMOOTHING;
            }
            double loss = backward(pictures, scope.create(targets));
            trainer.step();
            step++;
            return loss;
        }
    }

    private double backward(NDArray pictures, NDArray targets) {
        try (GradientCollector collector = trainer.newGradientCollector()) {
            NDArray logits = trainer.forward(new NDList(pictures))
                    .singletonOrThrow()
                    .flatten(1, -1)
                    .mean(new int[] {1});
            NDArray loss = Activation.softPlus(logits).sub(logits.mul(targets)).mean();
            collector.backward(loss);
            return loss.getFloat();
        }
    }

    double[] logits(List<Picture> pictures) {
        return WeaponModel.logits(net, pictures, side, trainer.getManager());
    }

    byte[] weights() {
        return Weights.encode(net, trainer.getManager());
    }

    @Override
    public void close() {
        trainer.close();
        model.close();
    }
}
