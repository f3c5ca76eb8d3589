package io.gatehouse.models.ocr.worker;

import static org.bytedeco.tesseract.global.tesseract.PSM_AUTO;
import static org.bytedeco.tesseract.global.tesseract.PSM_SPARSE_TEXT;

import java.util.Optional;
import java.util.function.Function;

/** The ways to look at a picture, in the order in which they are worth their time. */
enum Look {
    /** Also finds writing that runs downwards. */
    PLAIN(Layout.BLOCKS, photo -> Optional.of(photo.plain())),
    /** Captions over photos, in white or black as nearly all of them are. */
    BRIGHT(Layout.ANYWHERE, Photo::brightest),
    DARK(Layout.ANYWHERE, Photo::darkest),
    /** Small letters larger and large ones smaller, which takes the grain of a photo out: words that stand about. */
    RESIZED(Layout.SCATTERED, photo -> Optional.of(photo.scaled(Look.PIXELS, 0))),
    ONE_COLOUR(Layout.BLOCKS, Photo::strongestColour),
    INVERTED(Layout.BLOCKS, photo -> Optional.of(photo.inverted())),
    /** Also finds writing that runs upwards. */
    UPSIDE_DOWN(Layout.BLOCKS, photo -> Optional.of(photo.scaled(Look.PIXELS, 2)));

    private static final double PIXELS = 700_000;

    /** How words stand on a sheet. */
    private enum Layout {
        BLOCKS,
        /** As words that may stand anywhere. */
        ANYWHERE,
        /** The same over a photo, where grey becomes black and white by another level in each place. */
        SCATTERED
    }

    private final Layout layout;
    private final Function<Photo, Optional<Sheet>> sheet;

    Look(Layout layout, Function<Photo, Optional<Sheet>> sheet) {
        this.layout = layout;
        this.sheet = sheet;
    }

    /** How Tesseract lays the page out. */
    int segmentation() {
        return layout == Layout.BLOCKS ? PSM_AUTO : PSM_SPARSE_TEXT;
    }

    Thresholding thresholding() {
        return layout == Layout.SCATTERED ? Thresholding.LOCAL : Thresholding.GLOBAL;
    }

    /** Empty where this look would show nothing that others do not. */
    Optional<Sheet> at(Photo photo) {
        return sheet.apply(photo);
    }

    /**
     * Whether it may show more than is known. Where all that looks like writing has been read surely, only what no
     * plain look takes for writing can; and where nothing does, nothing needs turning.
     */
    boolean isWorthwhile(Readings readings) {
        return switch (this) {
            case PLAIN, BRIGHT -> true;
            case UPSIDE_DOWN -> !readings.areClear() && readings.haveMarks();
            default -> !readings.areClear();
        };
    }
}
