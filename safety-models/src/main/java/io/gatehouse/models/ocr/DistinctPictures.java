package io.gatehouse.models.ocr;

import io.gatehouse.models.image.Picture;
import java.util.ArrayList;
import java.util.List;

/** Pictures that follow each other, without those that show the same as one that is kept. */
final class DistinctPictures {

    /** Levels of 0..255: noise of a camera or of compression stays below. */
    private static final int TOLERANCE = 24;

    /** The share of values that may differ: less than one letter in a large picture. */
    private static final double UNLIKE = 0.0005;

    private DistinctPictures() {}

    static List<Picture> of(List<Picture> pictures) {
        List<Picture> kept = new ArrayList<>();
        for (Picture picture : pictures) {
            if (kept.stream().noneMatch(other -> alike(other, picture))) {
                kept.add(picture);
            }
        }
        return kept;
    }

    static boolean alike(Picture one, Picture other) {
        if (one.width() != other.width() || one.height() != other.height()) {
            return false;
        }
        int allowed = (int) (one.rgb().length * UNLIKE);
        int unlike = 0;
        for (int i = 0; i < one.rgb().length; i++) {
            unlike += Math.abs((one.rgb()[i] & 0xff) - (other.rgb()[i] & 0xff)) > TOLERANCE ? 1 : 0;
            if (unlike > allowed) {
                return false;
            }
        }
        return true;
    }
}
