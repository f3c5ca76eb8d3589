package io.gatehouse.models.ocr.worker;

/**
 * A word that was read, and where in the picture that was sent.
 *
 * @param confidence in 0..1
 */
record Word(String text, double confidence, Area area) {

    /** From here on a word is taken for read. */
    static final double SURE = 0.75;

    /** Letters and digits: marks alone are what Tesseract makes of leaves and fences. */
    int letters() {
        return (int) text.codePoints().filter(Character::isLetterOrDigit).count();
    }

    boolean isSure() {
        return confidence >= SURE;
    }
}
