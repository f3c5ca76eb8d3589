package io.gatehouse.models.video;

import java.util.Arrays;

/**
 * How every pixel of a picture moved to the picture after it.
 *
 * @param u pixels to the right, without the motion that most pixels share (the camera's)
 * @param v pixels downward, likewise
 */
record Flow(Plane u, Plane v) {

    private static final int LEVELS = 3;

    /** Of one size, in 0..1. */
    static Flow between(Plane before, Plane now) {
        Flow flow = between(before, now, LEVELS);
        return new Flow(withoutMedian(flow.u), withoutMedian(flow.v));
    }

    /** From coarse to fine, so that steps of many pixels are small at first. */
    private static Flow between(Plane before, Plane now, int levels) {
        Flow start = levels == 1
                ? new Flow(new Plane(before.width(), before.height()), new Plane(before.width(), before.height()))
                : between(before.halved(), now.halved(), levels - 1).doubled(before);
        return new LucasKanade(before, now).refine(start);
    }

    private Flow doubled(Plane like) {
        return new Flow(u.doubled(like.width(), like.height()), v.doubled(like.width(), like.height()));
    }

    float speed(int pixel) {
        float right = u.values()[pixel];
        float down = v.values()[pixel];
        return (float) Math.sqrt(right * right + down * down);
    }

    private static Plane withoutMedian(Plane plane) {
        float[] sorted = plane.values().clone();
        Arrays.sort(sorted);
        float median = sorted[sorted.length / 2];
        float[] rest = plane.values().clone();
        for (int i = 0; i < rest.length; i++) {
            rest[i] -= median;
        }
        return new Plane(plane.width(), plane.height(), rest);
    }
}
