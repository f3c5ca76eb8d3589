package io.gatehouse.models.video;

import ai.djl.Model;
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
import java.util.List;

/** Logistic regression with a ridge, by gradient descent over all windows at once; every clip weighs the same. */
final class MotionFit {

    private static final int STEPS = 300;
    private static final float RATE = 0.05f;

    /** Found by cross validation; anything from 3 to 30 does as well. */
    private static final double RIDGE = 10;

    private MotionFit() {}

    /** A network for unscaled figures, whose parameters live as long as the manager. */
    static Block fit(List<Clip> clips, NDManager manager) {
        List<float[]> rows =
                clips.stream().flatMap(clip -> clip.windows().stream()).toList();
        Scaling scaling = Scaling.of(rows);
        Block trained = MotionNet.build();
        try (Model model = Model.newInstance("video-violence", "PyTorch")) {
            model.setBlock(trained);
            try (Trainer trainer = model.newTrainer(config())) {
                trainer.initialize(new Shape(1, MotionFeatures.COUNT));
                descend(trainer, trained, clips, scaling.apply(rows));
                return unscaled(trained, scaling, manager);
            }
        }
    }

    private static DefaultTrainingConfig config() {
        Tracker rate = Tracker.cosine()
                .setBaseValue(RATE)
                .optFinalValue(RATE / 100)
                .setMaxUpdates(STEPS)
                .build();
        return new DefaultTrainingConfig(Loss.sigmoidBinaryCrossEntropyLoss())
                .optOptimizer(Optimizer.adam().optLearningRateTracker(rate).build());
    }

    private static void descend(Trainer trainer, Block net, List<Clip> clips, List<float[]> scaled) {
        try (NDManager scope = trainer.getManager().newSubManager()) {
            NDArray batch = MotionNet.batch(scaled, scope);
            NDArray targets = scope.create(perWindow(clips, clip -> clip.fight() ? 1 : 0));
            NDArray weights =
                    scope.create(perWindow(clips, clip -> 1f / clip.windows().size()));
            for (int step = 0; step < STEPS; step++) {
                try (GradientCollector collector = trainer.newGradientCollector()) {
                    NDArray logits = trainer.forward(new NDList(batch))
                            .singletonOrThrow()
                            .flatten();
                    NDArray loss = Activation.softPlus(logits)
                            .sub(logits.mul(targets))
                            .mul(weights)
                            .sum();
                    NDArray ridge = net.getParameters()
                            .get("weight")
                            .getArray()
                            .square()
                            .sum();
                    collector.backward(loss.add(ridge.mul(RIDGE / 2)).div(clips.size()));
                }
                trainer.step();
            }
        }
    }

    private interface OfClip {
        float value(Clip clip);
    }

    private static float[] perWindow(List<Clip> clips, OfClip value) {
        float[] values =
                new float[clips.stream().mapToInt(clip -> clip.windows().size()).sum()];
        int at = 0;
        for (Clip clip : clips) {
            for (int window = 0; window < clip.windows().size(); window++) {
                values[at++] = value.value(clip);
            }
        }
        return values;
    }

    private static Block unscaled(Block trained, Scaling scaling, NDManager manager) {
        float[] weights = trained.getParameters().get("weight").getArray().toFloatArray();
        float bias = trained.getParameters().get("bias").getArray().toFloatArray()[0];
        Block net = MotionNet.initialised(manager);
        net.getParameters().get("weight").getArray().set(scaling.foldedWeights(weights));
        net.getParameters().get("bias").getArray().set(new float[] {scaling.foldedBias(weights, bias)});
        return net;
    }
}
