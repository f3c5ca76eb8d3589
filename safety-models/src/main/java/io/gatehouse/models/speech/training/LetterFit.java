package io.gatehouse.models.speech.training;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.nn.Block;
import ai.djl.training.GradientCollector;
import ai.djl.training.ParameterStore;
import io.gatehouse.models.speech.ctc.Emissions;
import io.gatehouse.models.speech.network.LetterScorer;
import io.gatehouse.models.speech.network.Spelling;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Steps of training. The engine has no loss of this kind: it is handed the gradient as a constant. */
final class LetterFit {

    private static final int WIDTH = Spelling.ALPHABET.size();

    private final Block network;
    private final AdamSteps adam;

    LetterFit(Block network, AdamSteps adam) {
        this.network = network;
        this.adam = adam;
    }

    /** @param loss in nats a letter */
    record Step(double loss, double norm) {}

    Step step(Batch batch, double rate, NDManager manager, SplittableRandom random) {
        try (NDManager scope = manager.newSubManager()) {
            double loss;
            NDArray input = batch.varied(scope, random);
            try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
                NDArray logits = network.forward(new ParameterStore(scope, false), new NDList(input), true)
                        .singletonOrThrow();
                logits.attach(scope);
                float[] gradient = new float[Math.toIntExact(logits.size())];
                loss = fill(gradient, logits.toFloatArray(), batch.clips());
                NDArray surrogate =
                        logits.mul(scope.create(gradient, logits.getShape())).sum();
                collector.backward(surrogate);
            }
            return new Step(loss, adam.step(rate, scope));
        }
    }

    /** Clip by clip, all cores. */
    private static double fill(float[] gradient, float[] logits, List<Clip> clips) {
        int size = logits.length / clips.size();
        double letters = clips.stream().mapToInt(clip -> clip.letters().length).sum();
        return IntStream.range(0, clips.size())
                        .parallel()
                        .mapToDouble(i -> fill(gradient, logits, i * size, clips.get(i), 1 / letters))
                        .sum()
                / letters;
    }

    private static double fill(float[] gradient, float[] logits, int from, Clip clip, double weight) {
        int values = LetterScorer.answered(clip.frames()) * WIDTH;
        Emissions emissions = Emissions.ofLogits(Arrays.copyOfRange(logits, from, from + values), WIDTH);
        CtcGradient ctc = CtcGradient.of(emissions, clip.letters(), Spelling.ALPHABET.blank());
        if (!Double.isFinite(ctc.loss())) {
            return 0;
        }
        for (int i = 0; i < values; i++) {
            gradient[from + i] = (float) (weight * ctc.byLogit()[i]);
        }
        return ctc.loss();
    }
}
