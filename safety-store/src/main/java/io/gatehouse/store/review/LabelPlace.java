package io.gatehouse.store.review;

/** Where in a part something is; which kind fits depends on the part's modality. */
public sealed interface LabelPlace {

    /** Characters of a text: UTF-16 offsets, {@code end} exclusive. */
    record Text(int begin, int end) implements LabelPlace {
        public Text {
            if (begin < 0 || end <= begin) {
                throw new IllegalArgumentException("a span needs 0 <= begin < end, but was " + begin + ".." + end);
            }
        }
    }

    /** A stretch of a recording or a video: milliseconds from its beginning, {@code endMs} exclusive. */
    record Time(long startMs, long endMs) implements LabelPlace {
        public Time {
            if (startMs < 0 || endMs <= startMs) {
                throw new IllegalArgumentException(
                        "a stretch of time needs 0 <= start < end, but was " + startMs + ".." + endMs + " ms");
            }
        }
    }

    /** A rectangle in fractions of the picture, from its top left corner. */
    record Box(double x, double y, double width, double height) implements LabelPlace {

        /** What adding up fractions costs. */
        private static final double ROUNDING = 1e-9;

        public Box {
            if (!fits(x, width) || !fits(y, height)) {
                throw new IllegalArgumentException("a box lies within 0..1 and is not empty, but began at " + x + ", "
                        + y + " and was " + width + " by " + height);
            }
        }

        /** Whether something that begins there and is as long as that lies within a picture. */
        public static boolean fits(double begin, double length) {
            return begin >= 0 && length > 0 && begin + length <= 1 + ROUNDING;
        }
    }
}
