package io.gatehouse.models.video;

import static io.gatehouse.models.video.Series.deviation;
import static io.gatehouse.models.video.Series.entropy;
import static io.gatehouse.models.video.Series.max;
import static io.gatehouse.models.video.Series.mean;
import static io.gatehouse.models.video.Series.quantile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Figures on the motion in one square. Lengths and speeds are in pixels of a picture; most enter as their roots. */
final class SquareFeatures {

    static final int COUNT = 21;

    /** Pixels a picture that are added to what divides, so that stillness divides by something. */
    private static final double STILL = 0.02;

    private final List<SquareFlow> flows;
    private final double share;
    private final List<Double> features = new ArrayList<>(COUNT);

    SquareFeatures(List<Flow> flows, Square square) {
        this.flows = flows.stream().map(flow -> SquareFlow.of(flow, square)).toList();
        this.share = square.share();
    }

    float[] compute() {
        speeds();
        together();
        deformation(SquareFlow::divergence);
        deformation(SquareFlow::rotation);
        deformation(SquareFlow::shear);
        jerks();
        spread();
        directions();
        float[] result = new float[features.size()];
        for (int i = 0; i < result.length; i++) {
            result[i] = features.get(i).floatValue();
        }
        return result;
    }

    private void speeds() {
        double[] series = series(flow -> mean(flow.speed()));
        double[] all = sorted(SquareFlow::speed);
        addRoots(mean(series), max(series), deviation(series));
        addRoots(quantile(all, 0.75), quantile(all, 0.9), quantile(all, 0.97));
    }

    /** One where all move alike, zero where motions cancel out. */
    private void together() {
        double[] sums = series(flow -> flow.pixels() * flow.meanSpeed());
        double[] totals = series(flow -> flow.pixels() * mean(flow.speed()) + 1e-3);
        double[] shares = new double[sums.length];
        for (int i = 0; i < shares.length; i++) {
            shares[i] = sums[i] / totals[i];
        }
        add(share, mean(sums) / mean(totals), deviation(shares));
    }

    /** Differences of speed over a distance do not depend on how large people are in the picture. */
    private void deformation(OfPixels value) {
        double[] all = sorted(value);
        addRoots(mean(all), quantile(all, 0.9));
    }

    /** How the mean motion changes from picture to picture. */
    private void jerks() {
        double[] jerks = new double[flows.size() - 1];
        for (int i = 0; i < jerks.length; i++) {
            jerks[i] = flows.get(i + 1).fromMean(flows.get(i));
        }
        addRoots(mean(jerks));
        add(mean(jerks) / (mean(series(SquareFlow::meanSpeed)) + STILL));
    }

    private void spread() {
        double spread = mean(series(SquareFlow::spread));
        addRoots(spread);
        add(spread / (spread + mean(series(SquareFlow::meanSpeed)) + STILL));
    }

    private void directions() {
        double[] all = new double[SquareFlow.DIRECTIONS];
        for (SquareFlow flow : flows) {
            double[] counts = flow.directions();
            Arrays.setAll(all, i -> all[i] + counts[i]);
        }
        add(entropy(all), mean(series(flow -> entropy(flow.directions()))));
    }

    private interface OfPixels {
        double[] of(SquareFlow flow);
    }

    private double[] sorted(OfPixels value) {
        return flows.stream()
                .map(value::of)
                .flatMapToDouble(Arrays::stream)
                .sorted()
                .toArray();
    }

    private double[] series(ToDoubleFunction<SquareFlow> value) {
        return flows.stream().mapToDouble(value).toArray();
    }

    private void add(double... values) {
        Arrays.stream(values).forEach(features::add);
    }

    private void addRoots(double... values) {
        Arrays.stream(values).map(Math::sqrt).forEach(features::add);
    }
}
