package io.gatehouse.models.image;

import java.util.List;
import java.util.zip.CRC32;

/**
 * A picture of the training data, made square.
 *
 * @param group pictures of one group are versions of each other and never stand on both sides of a split
 */
record LabelledPicture(Picture picture, boolean weapon, Source source, String group) {

    enum Source {
        GUN_PHOTOS,
        CALTECH_REVOLVERS,
        CALTECH_OTHERS,
        DRAWINGS;
    }

    enum Split {
        TRAIN,
        CALIBRATION,
        TEST
    }

    static List<LabelledPicture> of(List<LabelledPicture> all, Split split) {
        return all.stream().filter(example -> example.split() == split).toList();
    }

    static boolean[] labels(List<LabelledPicture> examples) {
        boolean[] labels = new boolean[examples.size()];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = examples.get(i).weapon();
        }
        return labels;
    }

    /** Revolvers are few and make the most honest test, so more of them are held back. */
    Split split() {
        boolean revolver = source == Source.CALTECH_REVOLVERS;
        CRC32 crc = new CRC32();
        crc.update(group.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        long place = crc.getValue() % 100;
        if (place < (revolver ? 40 : 70)) {
            return Split.TRAIN;
        }
        return place < (revolver ? 55 : 82) ? Split.CALIBRATION : Split.TEST;
    }
}
