package io.gatehouse.models.video;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A fixed number of figures on how things move in a window of pictures.
 *
 * <p>After Hassner, Itcher, Kliper-Gross, "Violent Flows", 2012: what tells a fight from other motion is how the size
 * of the motion changes from picture to picture, more than the motion itself. Nothing here looks at colours or places,
 * so that a model cannot learn which street a camera watches.
 */
final class MotionFeatures {

    static final int COUNT = 33;

    private static final float[] EDGES = {0.5f, 1.5f, 2.5f, 4f, 6f};
    private static final float MOVING = 1;
    private static final int DIRECTIONS = 8;

    private final List<BlockMotion> motions;
    private final List<Float> features = new ArrayList<>(COUNT);

    private MotionFeatures(List<BlockMotion> motions) {
        this.motions = motions;
    }

    /** @param motions at least two, of pictures of one size, in order */
    static float[] of(List<BlockMotion> motions) {
        return new MotionFeatures(motions).compute();
    }

    private float[] compute() {
        changeOverTime();
        movingShare();
        speeds();
        accelerations();
        changeOfSpeed();
        directions();
        residuals();
        concentration();
        float[] result = new float[features.size()];
        for (int i = 0; i < result.length; i++) {
            result[i] = features.get(i);
        }
        return result;
    }

    private void changeOverTime() {
        float[] series = series(motion -> 10 * mean(motion.change()));
        add(root(mean(series)), root(deviation(series)), root(max(series)), root(mean(steps(series))));
    }

    private void movingShare() {
        float[] series = series(motion -> share(motion, MOVING));
        add(root(mean(series)), root(deviation(series)), root(max(series)));
    }

    private void speeds() {
        float[] all = perBlock(BlockMotion::speed);
        add(mean(all), quantile(all, 0.9), quantile(all, 0.98));
        histogram(all);
    }

    private void accelerations() {
        float[] all = perStep((last, now, block) ->
                (float) Math.hypot(now.vx()[block] - last.vx()[block], now.vy()[block] - last.vy()[block]));
        add(mean(all), quantile(all, 0.9));
        histogram(all);
    }

    /** The share of time in which a block's speed changes more than is usual in this window. */
    private void changeOfSpeed() {
        float[] all = perStep((last, now, block) -> Math.abs(now.speed(block) - last.speed(block)));
        float usual = Math.max(mean(all), 0.05f);
        int blocks = motions.getFirst().blocks();
        float[] often = new float[blocks];
        for (int i = 0; i < all.length; i++) {
            often[i % blocks] += all[i] > usual ? (float) blocks / all.length : 0;
        }
        add(mean(often), deviation(often), quantile(often, 0.9), usual);
    }

    private void directions() {
        double[] counts = new double[DIRECTIONS];
        double sumX = 0;
        double sumY = 0;
        double sum = 1e-3;
        for (BlockMotion motion : motions) {
            for (int block = 0; block < motion.blocks(); block++) {
                double angle = Math.atan2(motion.vy()[block], motion.vx()[block]) + Math.PI;
                counts[(int) (angle / (2 * Math.PI) * DIRECTIONS) % DIRECTIONS] += motion.speed(block);
                sumX += motion.vx()[block];
                sumY += motion.vy()[block];
                sum += motion.speed(block);
            }
        }
        add(entropy(counts), (float) (Math.hypot(sumX, sumY) / sum));
    }

    private void residuals() {
        float[] all = perBlock((motion, block) -> motion.speed(block) >= MOVING ? motion.residual()[block] : 0);
        float[] changes = perBlock((motion, block) -> motion.change()[block]);
        add(root(10 * mean(all)), 10 * quantile(all, 0.95), mean(all) / (mean(changes) + 1e-3f));
    }

    private void concentration() {
        float[] sum = new float[motions.getFirst().blocks()];
        for (BlockMotion motion : motions) {
            for (int block = 0; block < sum.length; block++) {
                sum[block] += motion.change()[block];
            }
        }
        Arrays.sort(sum);
        float top = 0;
        for (int i = sum.length - Math.max(1, sum.length / 10); i < sum.length; i++) {
            top += sum[i];
        }
        add(top / (mean(sum) * sum.length + 1e-3f), 10 * quantile(sum, 0.5) / motions.size());
    }

    private interface OfMotion {
        float value(BlockMotion motion);
    }

    private interface OfBlock {
        float value(BlockMotion motion, int block);
    }

    private interface OfStep {
        float value(BlockMotion last, BlockMotion now, int block);
    }

    private float[] series(OfMotion value) {
        float[] series = new float[motions.size()];
        for (int i = 0; i < series.length; i++) {
            series[i] = value.value(motions.get(i));
        }
        return series;
    }

    private float[] perBlock(OfBlock value) {
        int blocks = motions.getFirst().blocks();
        float[] all = new float[motions.size() * blocks];
        for (int i = 0; i < all.length; i++) {
            all[i] = value.value(motions.get(i / blocks), i % blocks);
        }
        return all;
    }

    private float[] perStep(OfStep value) {
        int blocks = motions.getFirst().blocks();
        float[] all = new float[(motions.size() - 1) * blocks];
        for (int i = 0; i < all.length; i++) {
            all[i] = value.value(motions.get(i / blocks), motions.get(i / blocks + 1), i % blocks);
        }
        return all;
    }

    private static float share(BlockMotion motion, float speed) {
        int count = 0;
        for (int block = 0; block < motion.blocks(); block++) {
            count += motion.speed(block) >= speed ? 1 : 0;
        }
        return (float) count / motion.blocks();
    }

    private void histogram(float[] values) {
        float[] bins = new float[EDGES.length];
        for (float value : values) {
            int bin = EDGES.length;
            while (bin > 0 && value < EDGES[bin - 1]) {
                bin--;
            }
            if (bin > 0) {
                bins[bin - 1] += 1f / values.length;
            }
        }
        for (float bin : bins) {
            add(root(bin));
        }
    }

    private void add(float... values) {
        for (float value : values) {
            features.add(value);
        }
    }

    private static float root(float value) {
        return (float) Math.sqrt(Math.max(value, 0));
    }

    private static float mean(float[] values) {
        double sum = 0;
        for (float value : values) {
            sum += value;
        }
        return (float) (sum / values.length);
    }

    private static float deviation(float[] values) {
        float mean = mean(values);
        double sum = 0;
        for (float value : values) {
            sum += (value - mean) * (value - mean);
        }
        return (float) Math.sqrt(sum / values.length);
    }

    private static float max(float[] values) {
        float max = 0;
        for (float value : values) {
            max = Math.max(max, value);
        }
        return max;
    }

    private static float[] steps(float[] series) {
        float[] steps = new float[series.length - 1];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = Math.abs(series[i + 1] - series[i]);
        }
        return steps;
    }

    private static float quantile(float[] values, double share) {
        float[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.min(sorted.length - 1, share * sorted.length)];
    }

    private static float entropy(double[] counts) {
        double sum = Arrays.stream(counts).sum();
        double entropy = 0;
        for (double count : counts) {
            entropy -= count > 0 ? count / sum * Math.log(count / sum) : 0;
        }
        return (float) entropy;
    }
}
