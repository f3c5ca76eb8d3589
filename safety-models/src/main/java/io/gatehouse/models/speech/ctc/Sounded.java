package io.gatehouse.models.speech.ctc;

/**
 * A symbol and the frames in which it sounds.
 *
 * @param end exclusive
 * @param logProbability of the symbol where it is likeliest
 */
public record Sounded(int symbol, int begin, int end, double logProbability) {

    public Sounded {
        if (begin < 0 || end <= begin) {
            throw new IllegalArgumentException(
                    "a symbol sounds in one frame at least, but was in " + begin + ".." + end);
        }
    }

    /** The same symbol in one frame more. */
    Sounded heldUntil(int frame, double logProbability) {
        return new Sounded(symbol, begin, frame + 1, Math.max(this.logProbability, logProbability));
    }
}
