package io.gatehouse.models.video;

/**
 * A part of the picture.
 *
 * @param x of its left column
 * @param y of its upper row
 * @param share of all motion that lies in it, in 0..1
 */
record Square(int x, int y, int side, float share) {

    /** Where most of the motion is: with small people and large ones it is the people who are looked at. */
    static Square busiest(Plane motion, int side) {
        double[] sums = sums(motion);
        Square best = new Square(0, 0, side, -1);
        for (int y = 0; y + side <= motion.height(); y++) {
            for (int x = 0; x + side <= motion.width(); x++) {
                float share = (float) (sum(sums, motion.width() + 1, x, y, side) / (sums[sums.length - 1] + 1e-6));
                best = share > best.share ? new Square(x, y, side, share) : best;
            }
        }
        return best;
    }

    int pixels() {
        return side * side;
    }

    /** Where the square's pixel of that number lies in a plane of that width. */
    int pixel(int number, int width) {
        return (y + number / side) * width + x + number % side;
    }

    /** Sums of all above and to the left, one row and one column more than the plane has. */
    private static double[] sums(Plane plane) {
        int width = plane.width() + 1;
        double[] sums = new double[width * (plane.height() + 1)];
        for (int y = 1; y <= plane.height(); y++) {
            for (int x = 1; x < width; x++) {
                int at = y * width + x;
                sums[at] = plane.at(x - 1, y - 1) + sums[at - 1] + sums[at - width] - sums[at - width - 1];
            }
        }
        return sums;
    }

    private static double sum(double[] sums, int width, int x, int y, int side) {
        int above = y * width + x;
        int below = above + side * width;
        return sums[below + side] - sums[below] - sums[above + side] + sums[above];
    }
}
