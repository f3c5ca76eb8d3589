package io.gatehouse.models.speech;

/**
 * A word that was recognised.
 *
 * @param startMs from the start of the track
 * @param endMs exclusive
 * @param confidence of the recogniser, in 0..1
 */
public record HeardWord(String text, long startMs, long endMs, double confidence) {

    public HeardWord {
        if (text.isBlank() || startMs < 0 || endMs <= startMs) {
            throw new IllegalArgumentException(
                    "a word has letters and lasts a while, but was \"" + text + "\" at " + startMs + ".." + endMs);
        }
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("a word's confidence lies in 0..1, but was " + confidence);
        }
    }
}
