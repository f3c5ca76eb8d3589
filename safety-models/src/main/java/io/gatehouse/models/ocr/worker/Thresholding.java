package io.gatehouse.models.ocr.worker;

/** How Tesseract tells ink from paper. */
enum Thresholding {
    GLOBAL,
    LOCAL;

    /** By Tesseract's own numbers: Otsu's method over the picture, or over its tiles. */
    String number() {
        return this == GLOBAL ? "0" : "1";
    }
}
