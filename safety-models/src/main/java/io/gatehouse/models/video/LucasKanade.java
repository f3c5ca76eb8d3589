package io.gatehouse.models.video;

/**
 * Dense flow by least squares over a small square around every pixel, after Lucas and Kanade, "An Iterative Image
 * Registration Technique with an Application to Stereo Vision", 1981.
 */
record LucasKanade(Plane before, Plane now) {

    private static final int ROUNDS = 3;

    /** The square is seven pixels wide. */
    private static final int RADIUS = 3;

    /** Holds the flow still where a square shows next to nothing; in squares of luminance per pixel. */
    private static final float RIDGE = 1e-4f;

    /** Pixels that one round may add; where it asks for more, its straight line does not hold. */
    private static final float REACH = 1;

    /** Steps that are looked for from where {@code start} leads. */
    Flow refine(Flow start) {
        Flow flow = start;
        for (int round = 0; round < ROUNDS; round++) {
            flow = round(flow);
        }
        return flow;
    }

    private Flow round(Flow flow) {
        Products products = Products.of(before, now.shifted(flow.u(), flow.v()));
        Plane u = new Plane(before.width(), before.height());
        Plane v = new Plane(before.width(), before.height());
        for (int i = 0; i < u.values().length; i++) {
            u.values()[i] = flow.u().values()[i] + products.right(i);
            v.values()[i] = flow.v().values()[i] + products.down(i);
        }
        return new Flow(u.blurred(1), v.blurred(1));
    }

    /** Sums over the square of what the slopes x and y and the change t of a pixel give when multiplied. */
    private record Products(Plane xx, Plane yy, Plane xy, Plane xt, Plane yt) {

        static Products of(Plane before, Plane moved) {
            Products raw = empty(before.width(), before.height());
            for (int i = 0; i < before.values().length; i++) {
                int x = i % before.width();
                int y = i / before.width();
                float slopeX = (sum(before, moved, x + 1, y) - sum(before, moved, x - 1, y)) / 4;
                float slopeY = (sum(before, moved, x, y + 1) - sum(before, moved, x, y - 1)) / 4;
                raw.set(i, slopeX, slopeY, moved.values()[i] - before.values()[i]);
            }
            return raw.blurred();
        }

        private static float sum(Plane one, Plane other, int x, int y) {
            return one.at(x, y) + other.at(x, y);
        }

        private static Products empty(int width, int height) {
            return new Products(
                    new Plane(width, height),
                    new Plane(width, height),
                    new Plane(width, height),
                    new Plane(width, height),
                    new Plane(width, height));
        }

        private void set(int pixel, float x, float y, float t) {
            xx.values()[pixel] = x * x;
            yy.values()[pixel] = y * y;
            xy.values()[pixel] = x * y;
            xt.values()[pixel] = x * t;
            yt.values()[pixel] = y * t;
        }

        private Products blurred() {
            return new Products(
                    xx.blurred(RADIUS), yy.blurred(RADIUS), xy.blurred(RADIUS), xt.blurred(RADIUS), yt.blurred(RADIUS));
        }

        float right(int i) {
            return step(yy.values()[i] + RIDGE, xt.values()[i], yt.values()[i], i);
        }

        float down(int i) {
            return step(xx.values()[i] + RIDGE, yt.values()[i], xt.values()[i], i);
        }

        private float step(float across, float along, float other, int i) {
            float mixed = xy.values()[i];
            float determinant = (xx.values()[i] + RIDGE) * (yy.values()[i] + RIDGE) - mixed * mixed;
            return Math.clamp((mixed * other - across * along) / determinant, -REACH, REACH);
        }
    }
}
