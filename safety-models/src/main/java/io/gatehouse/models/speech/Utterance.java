package io.gatehouse.models.speech;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Speech from one pause to the next.
 *
 * @param startMs from the start of the track
 * @param endMs exclusive
 * @param words in order; none where nothing was understood
 */
public record Utterance(long startMs, long endMs, List<HeardWord> words) {

    /** Below this a recogniser guesses: another language, or singing. */
    private static final double LEAST_CONFIDENCE = 0.5;

    /** Slower than this nobody speaks; words must have been missed. */
    private static final long LONGEST_MS_PER_WORD = 5_000;

    public Utterance {
        words = List.copyOf(words);
        if (startMs < 0 || endMs < startMs) {
            throw new IllegalArgumentException("an utterance cannot last from " + startMs + " to " + endMs + " ms");
        }
    }

    public long lengthMs() {
        return endMs - startMs;
    }

    public String text() {
        return words.stream().map(HeardWord::text).collect(Collectors.joining(" "));
    }

    /** Whether what was understood can be taken for what was said. */
    public boolean isUnderstood() {
        double confidence =
                words.stream().mapToDouble(HeardWord::confidence).average().orElse(0);
        return confidence >= LEAST_CONFIDENCE && lengthMs() <= LONGEST_MS_PER_WORD * words.size();
    }
}
