package io.gatehouse.eval.suite;

import io.gatehouse.eval.suite.MadePictures.Paint;

/** Things in one colour before another, known by their outline alone: weapons, and tools of much the same form. */
final class MadeOutlines {

    private static final int INK = 0x202020;

    /** Whether a point belongs to a thing. */
    @FunctionalInterface
    interface Shape {
        boolean holds(int x, int y);

        default Shape and(Shape other) {
            return (x, y) -> holds(x, y) || other.holds(x, y);
        }

        default Shape turned() {
            return (x, y) -> holds(MadePictures.SIDE - 1 - x, y);
        }

        default Paint before(Paint ground) {
            return (x, y) -> holds(x, y) ? INK : ground.at(x, y);
        }
    }

    static final Shape PISTOL = box(55, 90, 200, 120)
            .and(slanted(75, 118, 112, 200))
            .and(ring(130, 134, 20))
            .and(box(190, 84, 196, 90));

    static final Shape RIFLE = box(80, 118, 160, 142)
            .and(box(150, 123, 240, 130))
            .and(box(15, 120, 82, 134))
            .and(box(15, 120, 40, 160))
            .and(slanted(120, 140, 142, 190))
            .and(box(95, 106, 140, 112));

    static final Shape HAMMER = box(120, 80, 134, 225).and(box(85, 50, 175, 84));

    static final Shape HAIR_DRYER =
            disc(165, 105, 44).and(box(50, 84, 165, 124)).and(slanted(150, 130, 182, 215));

    static final Shape CUP = box(75, 80, 165, 190).and(ring(170, 130, 30));

    private MadeOutlines() {}

    private static Shape box(int left, int top, int right, int bottom) {
        return (x, y) -> x >= left && x < right && y >= top && y < bottom;
    }

    /** Leans to the left the lower it is. */
    private static Shape slanted(int left, int top, int right, int bottom) {
        return (x, y) -> y >= top && y < bottom && x >= left - (y - top) / 4 && x < right - (y - top) / 4;
    }

    private static Shape disc(int x0, int y0, int radius) {
        return (x, y) -> (x - x0) * (x - x0) + (y - y0) * (y - y0) < radius * radius;
    }

    private static Shape ring(int x0, int y0, int radius) {
        Shape whole = disc(x0, y0, radius);
        Shape hole = disc(x0, y0, radius - 6);
        return (x, y) -> whole.holds(x, y) && !hole.holds(x, y);
    }
}
