package io.gatehouse.models.video;

import java.util.List;

/**
 * A fixed number of figures on how things move in the busiest parts of a window of pictures.
 *
 * <p>Who walks or drives moves as one; in a fight bodies are pulled, turned and bent, and limbs go every way at once.
 * Nothing here looks at colours or places, so that a model cannot learn which street a camera watches.
 */
final class MotionFeatures {

    /** The sides of the squares that are looked at, as shares of the picture's short side. */
    private static final double[] SIDES = {0.25, 0.5};

    static final int COUNT = 2 * SquareFeatures.COUNT;

    private MotionFeatures() {}

    /** @param flows at least two, of pictures of one size, in order */
    static float[] of(List<Flow> flows) {
        Plane motion = motion(flows);
        float[] features = new float[COUNT];
        for (int i = 0; i < SIDES.length; i++) {
            int side = Math.max(2, (int) (SIDES[i] * Math.min(motion.width(), motion.height())));
            float[] ofSquare = new SquareFeatures(flows, Square.busiest(motion, side)).compute();
            System.arraycopy(ofSquare, 0, features, i * SquareFeatures.COUNT, SquareFeatures.COUNT);
        }
        return features;
    }

    private static Plane motion(List<Flow> flows) {
        Plane first = flows.getFirst().u();
        Plane sum = new Plane(first.width(), first.height());
        for (Flow flow : flows) {
            for (int i = 0; i < sum.values().length; i++) {
                sum.values()[i] += flow.speed(i);
            }
        }
        return sum;
    }
}
