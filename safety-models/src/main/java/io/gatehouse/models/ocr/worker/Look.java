package io.gatehouse.models.ocr.worker;

import static org.bytedeco.tesseract.global.tesseract.PSM_AUTO;
import static org.bytedeco.tesseract.global.tesseract.PSM_SPARSE_TEXT;

import java.util.Optional;
import java.util.function.Function;

/** The ways to look at a picture, in the order in which they are worth their time. */
enum Look {
    /** Also finds writing that runs downwards. */
    PLAIN(false, photo -> Optional.of(photo.plain())),
    /** Small letters larger and large ones smaller, which takes the grain of a photo out: words that stand about. */
    RESIZED(true, photo -> Optional.of(photo.scaled(Look.PIXELS, 0))),
    ONE_COLOUR(false, Photo::strongestColour),
    INVERTED(false, photo -> Optional.of(photo.inverted())),
    /** Also finds writing that runs upwards. */
    UPSIDE_DOWN(false, photo -> Optional.of(photo.scaled(Look.PIXELS, 2)));

    private static final double PIXELS = 700_000;

    private final boolean scattered;
    private final Function<Photo, Optional<Sheet>> sheet;

    Look(boolean scattered, Function<Photo, Optional<Sheet>> sheet) {
        this.scattered = scattered;
        this.sheet = sheet;
    }

    /** How Tesseract lays the page out: in blocks, or as words that may stand anywhere. */
    int segmentation() {
        return scattered ? PSM_SPARSE_TEXT : PSM_AUTO;
    }

    /**
     * How grey becomes black and white: by one level, or by another one in each place, as words over a photo need it.
     */
    Thresholding thresholding() {
        return scattered ? Thresholding.LOCAL : Thresholding.GLOBAL;
    }

    /** Empty where this look would show nothing that others do not. */
    Optional<Sheet> at(Photo photo) {
        return sheet.apply(photo);
    }

    /** Writing in any direction leaves marks that look like letters; where there are none, nothing needs turning. */
    boolean needsMarks() {
        return this == UPSIDE_DOWN;
    }
}
