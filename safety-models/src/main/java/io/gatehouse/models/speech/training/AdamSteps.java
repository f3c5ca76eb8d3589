package io.gatehouse.models.speech.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.util.Pair;
import java.util.ArrayList;
import java.util.List;

/**
 * AdamW (Loshchilov and Hutter, 2019) with gradients cut to a norm. DJL has it too, but keeps what it knows of past
 * gradients to itself, and a run that goes on after a break needs it.
 */
final class AdamSteps {

    private static final float FIRST = 0.9f;
    private static final float SECOND = 0.98f;
    private static final float EPSILON = 1e-8f;
    private static final float DECAY = 0.01f;
    private static final float NORM = 1;

    /** To be filled and not multiplied, for nothing times what is no number is no number. */
    private static final NDIndex EVERYWHERE = new NDIndex("...");

    /** A parameter that learns, and what is known of its gradients. */
    private record Moving(String name, NDArray weight, NDArray mean, NDArray square, boolean decays) {}

    private final List<Moving> moving = new ArrayList<>();
    private long steps;

    /** @param manager owns what is known of gradients */
    AdamSteps(Block network, NDManager manager) {
        for (Pair<String, Parameter> named : network.getParameters()) {
            NDArray weight = named.getValue().getArray();
            if (named.getValue().requiresGradient()) {
                weight.setRequiresGradient(true);
                moving.add(new Moving(
                        named.getKey(),
                        weight,
                        manager.zeros(weight.getShape(), DataType.FLOAT32),
                        manager.zeros(weight.getShape(), DataType.FLOAT32),
                        weight.getShape().dimension() > 1));
            }
        }
    }

    long steps() {
        return steps;
    }

    /** Takes a step down the gradients, and clears them; returns their norm. A norm that is no number moves nothing. */
    double step(double rate, NDManager scope) {
        try (NDManager own = scope.newSubManager()) {
            double norm = norm(own);
            if (Double.isFinite(norm)) {
                steps++;
                double scale = Math.min(1, NORM / (norm + 1e-6));
                moving.forEach(each -> move(each, rate, (float) scale, own));
            }
            moving.forEach(each -> clear(each, own));
            return norm;
        }
    }

    private double norm(NDManager own) {
        double sum = 0;
        for (Moving each : moving) {
            NDArray gradient = each.weight().getGradient();
            gradient.attach(own);
            NDArray square = gradient.square().sum();
            square.attach(own);
            sum += square.getFloat();
        }
        return Math.sqrt(sum);
    }

    private void move(Moving each, double rate, float scale, NDManager own) {
        try (NDManager scope = own.newSubManager()) {
            NDArray gradient = each.weight().getGradient();
            gradient.attach(scope);
            gradient.muli(scale);
            each.mean().muli(FIRST).addi(gradient.mul(1 - FIRST));
            each.square().muli(SECOND).addi(gradient.square().mul(1 - SECOND));
            double corrected = rate * Math.sqrt(1 - Math.pow(SECOND, steps)) / (1 - Math.pow(FIRST, steps));
            NDArray root = each.square().sqrt();
            root.attach(scope);
            NDArray change = each.mean().div(root.addi(EPSILON)).muli(corrected);
            change.attach(scope);
            if (each.decays()) {
                each.weight().muli((float) (1 - rate * DECAY));
            }
            each.weight().subi(change);
        }
    }

    private static void clear(Moving each, NDManager own) {
        NDArray gradient = each.weight().getGradient();
        gradient.attach(own);
        gradient.set(EVERYWHERE, 0);
    }

    /** What is known, under names that begin with {@code mean:} and {@code square:}. */
    NDList state() {
        NDList state = new NDList();
        for (Moving each : moving) {
            state.add(named(each.mean(), "mean:" + each.name()));
            state.add(named(each.square(), "square:" + each.name()));
        }
        return state;
    }

    private static NDArray named(NDArray array, String name) {
        array.setName(name);
        return array;
    }

    void restore(NDList state, long steps) {
        this.steps = steps;
        for (Moving each : moving) {
            for (NDArray stored : state) {
                if (stored.getName().equals("mean:" + each.name())) {
                    stored.copyTo(each.mean());
                } else if (stored.getName().equals("square:" + each.name())) {
                    stored.copyTo(each.square());
                }
            }
        }
    }
}
