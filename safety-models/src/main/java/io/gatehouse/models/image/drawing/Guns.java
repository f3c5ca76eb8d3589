package io.gatehouse.models.image.drawing;

import static io.gatehouse.models.image.drawing.Sketch.Material.BODY;
import static io.gatehouse.models.image.drawing.Sketch.Material.DETAIL;
import static io.gatehouse.models.image.drawing.Sketch.Material.GRIP;
import static io.gatehouse.models.image.drawing.Sketch.Material.HOLE;
import static io.gatehouse.models.image.drawing.Sketch.bent;
import static io.gatehouse.models.image.drawing.Sketch.box;
import static io.gatehouse.models.image.drawing.Sketch.outline;
import static io.gatehouse.models.image.drawing.Sketch.oval;
import static io.gatehouse.models.image.drawing.Sketch.ring;

/** Firearms from the side, muzzle to the right. */
final class Guns {

    private Guns() {}

    static void revolver(Sketch s) {
        double barrel = s.about(42, 0.35);
        double height = s.about(6, 0.25);
        double frame = s.about(15, 0.12);
        double drop = s.about(24, 0.15);
        s.add(GRIP, outline(20, 22, 32, 24, 26, 24 + drop, 22, 27 + drop, 8, 24 + drop, 13, 36));
        s.add(BODY, box(46, 16, barrel, height, 2));
        s.add(BODY, box(46, 16 + height, barrel * s.about(0.8, 0.2), s.about(3, 0.3), 1));
        s.add(BODY, outline(18, 18, 28, 14, 52, 14, 52, 33, 34, 34, 24, 30));
        s.add(DETAIL, box(32, 17, frame, s.about(14, 0.1), 4));
        for (int flute = 0; flute < 3; flute++) {
            s.add(HOLE, box(34, 19 + flute * 4, frame * 0.6, 1.6, 1.6));
        }
        s.add(BODY, outline(18, 18, 12, 11, 15, 9, 23, 15));
        s.add(BODY, outline(43 + barrel, 16, 45 + barrel, 12, 46 + barrel, 16));
        s.add(BODY, ring(30, 30, s.about(15, 0.1), s.about(12, 0.1), 1.6));
        s.add(DETAIL, bent(38, 32, 36, 36, 38, 39, 1.6));
    }

    static void pistol(Sketch s) {
        double length = s.about(60, 0.15);
        double slide = s.about(11, 0.15);
        double lean = s.about(8, 0.5);
        s.add(GRIP, outline(14, 24, 33, 24, 30 - lean / 2, 54, 12 - lean, 55, 9 - lean / 2, 50));
        s.add(BODY, box(10, 14, length, slide, 3));
        s.add(BODY, box(14, 14 + slide - 1, length * s.about(0.85, 0.1), s.about(6, 0.2), 2));
        for (int groove = 0; groove < 5; groove++) {
            s.add(HOLE, box(13 + groove * 2.2, 16, 0.8, slide - 4, 0));
        }
        s.add(DETAIL, box(36, 15, s.about(13, 0.2), 4, 1));
        s.add(BODY, ring(31, 26, s.about(15, 0.15), s.about(12, 0.15), 1.8));
        s.add(DETAIL, bent(38, 28, 36, 32, 38, 35, 1.8));
        s.add(BODY, box(12, 12, 3, 3, 0));
        s.add(BODY, box(7 + length, 12.5, 2, 2, 0));
        if (s.chance(0.3)) {
            s.add(DETAIL, box(10 + length, 16, s.about(20, 0.3), 6, 2));
        }
    }

    static void rifle(Sketch s) {
        double barrel = s.about(32, 0.25);
        s.add(GRIP, outline(0, 22, 4, 20, 26, 20, 26, 28, 12, 30, 2, 36));
        s.add(BODY, box(24, 18, s.about(30, 0.1), s.about(10, 0.15), 2));
        s.add(GRIP, box(52, 18, s.about(18, 0.2), s.about(8, 0.2), 2));
        s.add(BODY, box(68, 20, barrel, s.about(2.6, 0.3), 1));
        s.add(GRIP, outline(28, 27, 35, 27, 32, 41, 25, 41));
        double curve = s.about(6, 0.9);
        s.add(DETAIL, outline(41, 27, 50, 27, 52 + curve, 46, 44 + curve, 48, 43, 38));
        s.add(BODY, ring(33, 26, 9, 8, 1.2));
        if (s.chance(0.6)) {
            s.add(DETAIL, box(32, 10, s.about(22, 0.2), 5, 3)).add(DETAIL, box(37, 14, 3, 5, 0));
        } else {
            s.add(BODY, outline(30, 18, 33, 13, 48, 13, 50, 18));
        }
        s.add(BODY, outline(66 + barrel * 0.8, 20, 67 + barrel * 0.8, 15, 69 + barrel * 0.8, 20));
        s.add(BODY, box(65 + barrel, 19, 5, 4.5, 1));
    }

    static void shotgun(Sketch s) {
        double barrel = s.about(58, 0.15);
        s.add(GRIP, outline(0, 24, 24, 20, 34, 22, 30, 28, 20, 29, 3, 37));
        s.add(BODY, box(28, 18, s.about(18, 0.15), s.about(9, 0.1), 3));
        s.add(BODY, box(42, 18, barrel, 3, 1));
        s.add(BODY, box(42, 22, barrel * s.about(0.8, 0.1), 3, 1));
        s.add(GRIP, box(s.about(58, 0.1), 21, s.about(18, 0.2), 6, 3));
        s.add(BODY, ring(29, 26, 9, 7, 1.2));
        s.add(DETAIL, oval(41 + barrel, 16.5, 1.6, 1.6));
    }

    static void submachineGun(Sketch s) {
        double length = s.about(48, 0.15);
        s.add(BODY, box(22, 16, length, s.about(12, 0.15), 3));
        s.add(BODY, box(20 + length, 19, s.about(16, 0.4), 4, 1));
        s.add(GRIP, outline(32, 27, 41, 27, 38, 44, 28, 44));
        s.add(DETAIL, box(s.about(49, 0.05), 27, 8, s.about(24, 0.2), 1));
        s.add(BODY, ring(39, 26, 11, 9, 1.4));
        if (s.chance(0.7)) {
            s.add(BODY, bent(22, 18, 8, 16, 4, 20, 2)).add(BODY, box(2, 17, 3, s.about(16, 0.2), 1));
        }
        s.add(DETAIL, box(30, 12, s.about(24, 0.2), 4, 1));
        s.add(HOLE, box(44, 19, s.about(12, 0.2), 2.5, 1));
    }
}
