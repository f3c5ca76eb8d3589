package io.gatehouse.models.ocr;

/**
 * A word that was read; its place is in fractions of the picture's width and height, from the top left corner.
 *
 * @param confidence of the reader, in 0..1
 */
public record ReadWord(String text, double confidence, double x, double y, double width, double height) {

    public ReadWord {
        if (text.isBlank()) {
            throw new IllegalArgumentException("a word that was read is not blank");
        }
    }
}
