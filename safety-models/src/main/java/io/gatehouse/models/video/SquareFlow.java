package io.gatehouse.models.video;

/**
 * The flow in one square, an entry per pixel.
 *
 * @param u pixels to the right
 * @param v pixels downward
 * @param speed the length of both
 * @param divergence how fast the surroundings grow or shrink, per picture
 * @param rotation how fast they turn
 * @param shear how fast they are bent
 */
record SquareFlow(double[] u, double[] v, double[] speed, double[] divergence, double[] rotation, double[] shear) {

    static final int DIRECTIONS = 8;

    static SquareFlow of(Flow flow, Square square) {
        int pixels = square.pixels();
        SquareFlow part = new SquareFlow(
                new double[pixels],
                new double[pixels],
                new double[pixels],
                new double[pixels],
                new double[pixels],
                new double[pixels]);
        for (int i = 0; i < pixels; i++) {
            part.set(i, flow, square.pixel(i, flow.u().width()));
        }
        return part;
    }

    int pixels() {
        return u.length;
    }

    /** The length of the mean motion, not the mean of the lengths. */
    double meanSpeed() {
        return Math.hypot(Series.mean(u), Series.mean(v));
    }

    /** How far the mean motion is from another's. */
    double fromMean(SquareFlow other) {
        return Math.hypot(Series.mean(u) - Series.mean(other.u), Series.mean(v) - Series.mean(other.v));
    }

    /** How far the motions lie from their mean. */
    double spread() {
        return Math.hypot(Series.deviation(u), Series.deviation(v));
    }

    /** How much moves each way. */
    double[] directions() {
        double[] counts = new double[DIRECTIONS];
        for (int i = 0; i < speed.length; i++) {
            double turn = (Math.atan2(v[i], u[i]) + Math.PI) / (2 * Math.PI);
            counts[Math.min((int) (turn * DIRECTIONS), DIRECTIONS - 1)] += speed[i];
        }
        return counts;
    }

    private void set(int i, Flow flow, int pixel) {
        u[i] = flow.u().values()[pixel];
        v[i] = flow.v().values()[pixel];
        speed[i] = flow.speed(pixel);
        double ux = across(flow.u(), pixel);
        double uy = down(flow.u(), pixel);
        double vx = across(flow.v(), pixel);
        double vy = down(flow.v(), pixel);
        divergence[i] = Math.abs(ux + vy);
        rotation[i] = Math.abs(vx - uy);
        shear[i] = Math.hypot(ux - vy, uy + vx);
    }

    /** The slope to the right; at an edge from one side. */
    private static double across(Plane plane, int pixel) {
        int x = pixel % plane.width();
        int left = Math.max(0, x - 1);
        int right = Math.min(plane.width() - 1, x + 1);
        return (plane.values()[pixel - x + right] - plane.values()[pixel - x + left]) / (double) (right - left);
    }

    private static double down(Plane plane, int pixel) {
        int x = pixel % plane.width();
        int y = pixel / plane.width();
        int above = Math.max(0, y - 1);
        int below = Math.min(plane.height() - 1, y + 1);
        return (plane.at(x, below) - plane.at(x, above)) / (double) (below - above);
    }
}
