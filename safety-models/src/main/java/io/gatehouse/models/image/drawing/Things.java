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
import static io.gatehouse.models.image.drawing.Sketch.turned;

/** Harmless things, many with a handle, a trigger or a long thin neck, for those are what is mistaken for a gun. */
final class Things {

    private Things() {}

    static void drill(Sketch s) {
        double lean = s.about(4, 0.8);
        s.add(GRIP, outline(26, 26, 40, 26, 36 - lean, 50, 22 - lean, 50));
        s.add(BODY, box(16, 12, s.about(42, 0.15), s.about(17, 0.15), 10));
        s.add(BODY, box(14 - lean, 48, s.about(30, 0.15), s.about(9, 0.2), 3));
        s.add(DETAIL, outline(56, 14, 68, 17, 68, 24, 56, 27));
        s.add(DETAIL, box(68, 19, s.about(22, 0.4), 2, 1));
        s.add(DETAIL, box(39, 29, 4, 6, 2));
        s.add(HOLE, box(22, 17, 12, 1.5, 1)).add(HOLE, box(22, 21, 12, 1.5, 1));
    }

    static void hairDryer(Sketch s) {
        double head = s.about(26, 0.15);
        s.add(GRIP, outline(26, 32, 38, 32, 42, 58, 31, 59));
        s.add(BODY, oval(14, 10, s.about(36, 0.15), head));
        s.add(BODY, outline(34, 12, 74, 15, 74, 30, 34, 8 + head));
        s.add(DETAIL, box(72, 13, s.about(7, 0.4), 19, 2));
        s.add(HOLE, ring(19, 15, 14, 14, 2));
        s.add(DETAIL, box(33, 38, 3, 6, 2));
    }

    static void sprayBottle(Sketch s) {
        s.add(BODY, outline(28, 30, 52, 30, 58, 40, 56, 62, 24, 62, 22, 40));
        s.add(GRIP, box(34, 22, 12, 9, 1));
        s.add(DETAIL, outline(24, 10, 58, 12, 58, 20, 48, 23, 34, 23));
        s.add(DETAIL, box(57, 13, s.about(8, 0.3), 5, 1));
        s.add(DETAIL, bent(50, 22, 58, 25, 56, s.about(36, 0.1), 2.5));
    }

    static void key(Sketch s) {
        double shaft = s.about(55, 0.15);
        s.add(BODY, ring(6, 16, s.about(26, 0.15), s.about(28, 0.15), s.about(5, 0.3)));
        s.add(BODY, box(30, 27, shaft, s.about(5, 0.2), 1));
        for (int tooth = 0; tooth < 3; tooth++) {
            s.add(BODY, box(22 + shaft - tooth * 7, 30, 4, s.about(9, 0.4), 0));
        }
    }

    static void guitar(Sketch s) {
        s.add(BODY, oval(2, 16, s.about(32, 0.15), s.about(34, 0.1)));
        s.add(BODY, oval(22, 20, s.about(24, 0.15), s.about(26, 0.1)));
        s.add(GRIP, box(40, 30, s.about(48, 0.1), s.about(5, 0.2), 1));
        s.add(GRIP, box(86, 28, 12, 9, 2));
        s.add(HOLE, oval(28, 27, 11, 11));
        s.add(DETAIL, box(12, 27, 3, 12, 1));
        for (int peg = 0; peg < 3; peg++) {
            s.add(DETAIL, oval(88 + peg * 3.5, 26, 2, 2)).add(DETAIL, oval(88 + peg * 3.5, 37, 2, 2));
        }
    }

    static void umbrella(Sketch s) {
        double width = s.about(34, 0.15);
        s.add(BODY, outline(50 - width, 30, 40, 8, 50, 5, 60, 8, 50 + width, 30, 50, 26));
        s.add(DETAIL, outline(42, 28, 50, 5, 58, 28));
        s.add(GRIP, box(49, 26, 2, s.about(26, 0.1), 1));
        s.add(GRIP, bent(50, 52, 50, 60, 42, 54, 2));
    }

    static void foldedUmbrella(Sketch s) {
        s.add(BODY, outline(8, 30, 20, 25, 70, 27, 92, 30, 70, 33, 20, 36));
        s.add(DETAIL, box(24, 25, 4, 11, 1));
        s.add(GRIP, bent(10, 30, -4, 30, 2, s.about(42, 0.1), 3));
        s.add(DETAIL, box(92, 29.3, s.about(8, 0.3), 1.5, 0));
    }

    static void phone(Sketch s) {
        double width = s.about(30, 0.15);
        s.add(BODY, box(35, 2, width, 58, 6));
        s.add(HOLE, box(37, 8, width - 4, s.about(44, 0.1), 1));
        s.add(DETAIL, oval(33 + width / 2, 54, 4, 4)).add(DETAIL, box(32 + width / 2, 4.5, 7, 1.2, 1));
    }

    static void hammer(Sketch s) {
        s.add(GRIP, box(14, 27, s.about(62, 0.1), s.about(6, 0.2), 3));
        s.add(BODY, box(70, 16, s.about(11, 0.2), s.about(28, 0.1), 2));
        s.add(BODY, outline(71, 17, 66, 4, 72, 6, 80, 17));
        s.add(DETAIL, box(69, 40, 13, 7, 2));
    }

    static void trumpet(Sketch s) {
        s.add(BODY, box(8, 22, s.about(70, 0.08), 3, 2));
        s.add(BODY, outline(66, 21, 78, 18, 92, 8, 92, 39, 78, 28, 66, 26));
        s.add(BODY, ring(26, 22, s.about(44, 0.1), s.about(16, 0.15), 3));
        for (int valve = 0; valve < 3; valve++) {
            s.add(DETAIL, box(36 + valve * 7, 14, 5, 26, 2));
        }
        s.add(DETAIL, outline(4, 20, 9, 22, 9, 25, 4, 27));
    }

    static void camera(Sketch s) {
        s.add(BODY, box(14, 14, s.about(70, 0.08), s.about(40, 0.08), 5));
        s.add(BODY, outline(36, 15, 41, 6, 58, 6, 63, 15));
        s.add(DETAIL, oval(33, 18, s.about(32, 0.1), s.about(32, 0.1)));
        s.add(HOLE, oval(39, 24, 20, 20)).add(GRIP, box(16, 18, 11, 32, 3));
    }

    static void microphone(Sketch s) {
        s.add(GRIP, outline(10, 26, 66, 20, 66, 40, 10, 34));
        s.add(BODY, oval(58, 14, s.about(32, 0.1), s.about(32, 0.1)));
        s.add(DETAIL, box(60, 16, 5, 28, 2)).add(DETAIL, box(34, 26, 7, 4, 2));
    }

    static void wrench(Sketch s) {
        s.add(BODY, box(24, 25, s.about(52, 0.1), s.about(9, 0.2), 2));
        s.add(BODY, outline(70, 26, 80, 16, 94, 17, 84, 24, 84, 34, 94, 42, 80, 43, 70, 33));
        s.add(BODY, ring(8, 19, 22, 22, 6));
    }

    static void bottle(Sketch s) {
        double neck = s.about(9, 0.2);
        s.add(
                BODY,
                outline(
                        50 - neck / 2,
                        2,
                        50 + neck / 2,
                        2,
                        50 + neck / 2,
                        18,
                        62,
                        28,
                        62,
                        60,
                        38,
                        60,
                        38,
                        28,
                        50 - neck / 2,
                        18));
        s.add(DETAIL, box(38, 34, 24, s.about(16, 0.2), 0)).add(GRIP, box(49 - neck / 2, 0, neck + 2, 5, 1));
    }

    static void headphones(Sketch s) {
        s.add(BODY, bent(22, 38, 50, s.about(-24, 0.2), 78, 38, s.about(5, 0.3)));
        s.add(GRIP, box(14, 30, 14, s.about(26, 0.1), 8)).add(GRIP, box(72, 30, 14, s.about(26, 0.1), 8));
        s.add(DETAIL, box(26, 32, 5, 22, 3)).add(DETAIL, box(69, 32, 5, 22, 3));
    }

    static void record(Sketch s) {
        s.add(BODY, oval(20, 0, 60, 60));
        for (double radius = 13; radius < 28; radius += s.about(4, 0.3)) {
            s.add(DETAIL, ring(50 - radius, 30 - radius, 2 * radius, 2 * radius, 0.5));
        }
        s.add(GRIP, oval(40, 20, 20, 20)).add(HOLE, oval(48.5, 28.5, 3, 3));
    }

    static void scissors(Sketch s) {
        double spread = s.about(14, 0.5);
        s.add(BODY, turned(box(36, 27, 60, 4.5, 3), spread, 48, 30));
        s.add(BODY, turned(box(36, 27, 60, 4.5, 3), -spread, 48, 30));
        s.add(GRIP, ring(10, 32, 26, 18, 4)).add(GRIP, ring(10, 10, 26, 18, 4));
        s.add(DETAIL, oval(46, 28, 4, 4));
    }

    static void torch(Sketch s) {
        s.add(GRIP, box(6, 24, s.about(56, 0.1), s.about(13, 0.15), 3));
        s.add(BODY, outline(60, 24, 74, 18, 88, 18, 88, 43, 74, 43, 60, 37));
        s.add(DETAIL, box(86, 17, 5, 27, 1)).add(DETAIL, box(36, 22, 8, 3, 1));
    }
}
