package io.gatehouse.models.ocr.worker;

import static org.bytedeco.leptonica.global.leptonica.L_CHOOSE_MAX;
import static org.bytedeco.leptonica.global.leptonica.L_CHOOSE_MIN;
import static org.bytedeco.leptonica.global.leptonica.L_MEAN_ABSVAL;
import static org.bytedeco.leptonica.global.leptonica.pixConvertRGBToGrayMinMax;
import static org.bytedeco.leptonica.global.leptonica.pixConvertRGBToLuminance;
import static org.bytedeco.leptonica.global.leptonica.pixCreate;
import static org.bytedeco.leptonica.global.leptonica.pixDestroy;
import static org.bytedeco.leptonica.global.leptonica.pixGammaTRC;
import static org.bytedeco.leptonica.global.leptonica.pixGetAverageMasked;
import static org.bytedeco.leptonica.global.leptonica.pixGetData;
import static org.bytedeco.leptonica.global.leptonica.pixGetRGBComponent;
import static org.bytedeco.leptonica.global.leptonica.pixInvert;
import static org.bytedeco.leptonica.global.leptonica.pixRotateOrth;
import static org.bytedeco.leptonica.global.leptonica.pixScale;

import java.util.Optional;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.leptonica.PIX;
import org.jspecify.annotations.Nullable;

/** The picture that was sent, in native memory, from which sheets are made. */
final class Photo implements AutoCloseable {

    private static final int DEPTH = 32;

    private static final double SMALLEST = 0.5;
    private static final double LARGEST = 3;

    /** Thinner sheets than this hold no letter, and scaling must not make one without any pixel. */
    private static final int LEAST_SIDE = 3;

    /** How far from white or black something may be and still count as ink in full, and from where on it is none. */
    private static final int FULL_INK = 25;

    private static final int NO_INK = 105;
    private static final double WHITE = 255;

    /** One short word in a large picture, and a picture that is light or dark as a whole. */
    private static final double LEAST_INK = 0.0005;

    private static final double MOST_INK = 0.5;

    private final int width;
    private final int height;
    private final PIX colours;
    private final PIX grey;
    private final Contrasts contrasts;

    private Photo(int width, int height, PIX colours, Contrasts contrasts) {
        this.width = width;
        this.height = height;
        this.colours = colours;
        this.grey = pixConvertRGBToLuminance(colours);
        this.contrasts = contrasts;
    }

    /** @param rgb {@code height * width * 3} bytes */
    static Photo of(byte[] rgb, int width, int height) {
        int[] pixels = new int[width * height];
        for (int i = 0, at = 0; i < pixels.length; i++, at += 3) {
            // Leptonica keeps red in the highest byte and nothing in the lowest.
            pixels[i] = (rgb[at] & 0xff) << 24 | (rgb[at + 1] & 0xff) << 16 | (rgb[at + 2] & 0xff) << 8;
        }
        @Nullable PIX colours = pixCreate(width, height, DEPTH);
        if (colours == null) {
            throw new IllegalStateException("there is no memory for " + width + " x " + height + " pixels");
        }
        try (IntPointer data = pixGetData(colours)) {
            data.capacity(pixels.length).put(pixels, 0, pixels.length);
        }
        return new Photo(width, height, colours, Contrasts.of(rgb));
    }

    Sheet plain() {
        return sheet(copy(), 1, 0);
    }

    Sheet inverted() {
        PIX copy = copy();
        return sheet(pixInvert(copy, copy), 1, 0);
    }

    /** Not a clone: JavaCPP takes that for the very object, which is gone once the sheet is closed. */
    private PIX copy() {
        return pixScale(grey, 1, 1);
    }

    /** Scaled so that it has about that many pixels, within bounds, and then turned clockwise by quarters. */
    Sheet scaled(double pixels, int turns) {
        double scale = Math.clamp(Math.sqrt(pixels / ((double) width * height)), SMALLEST, LARGEST);
        scale = Math.max(scale, LEAST_SIDE / (double) Math.min(width, height));
        PIX scaled = pixScale(grey, (float) scale, (float) scale);
        PIX turned = pixRotateOrth(scaled, turns);
        pixDestroy(scaled);
        return sheet(turned, scale, turns);
    }

    /** One colour alone, where that shows more than grey does: red on green of the same brightness. */
    Optional<Sheet> strongestColour() {
        return contrasts.strongerThanGrey().map(colour -> sheet(pixGetRGBComponent(colours, colour), 1, 0));
    }

    /** What is nearly white as ink on paper, whatever stands behind it: most words over photos are. */
    Optional<Sheet> brightest() {
        PIX least = pixConvertRGBToGrayMinMax(colours, L_CHOOSE_MIN);
        return ink(pixInvert(least, least));
    }

    /** The same of what is nearly black. */
    Optional<Sheet> darkest() {
        return ink(pixConvertRGBToGrayMinMax(colours, L_CHOOSE_MAX));
    }

    /** Empty where there is no ink to speak of, or more of it than of paper. */
    private Optional<Sheet> ink(PIX pix) {
        pixGammaTRC(pix, pix, 1, FULL_INK, NO_INK);
        float[] mean = new float[1];
        pixGetAverageMasked(pix, null, 0, 0, 1, L_MEAN_ABSVAL, mean);
        double ink = 1 - mean[0] / WHITE;
        if (ink < LEAST_INK || ink > MOST_INK) {
            pixDestroy(pix);
            return Optional.empty();
        }
        return Optional.of(sheet(pix, 1, 0));
    }

    private Sheet sheet(@Nullable PIX pix, double scale, int turns) {
        if (pix == null) {
            throw new IllegalStateException("no sheet could be made of " + width + " x " + height + " pixels");
        }
        return new Sheet(pix, new View(width, height, scale, turns));
    }

    @Override
    public void close() {
        pixDestroy(grey);
        pixDestroy(colours);
    }
}
