package io.gatehouse.models.media;

import io.gatehouse.domain.signal.FailureReason;

/** What came of reading the subtitles of a file, piece by piece. */
public sealed interface Subtitle {

    /**
     * Words that are shown for a while.
     *
     * @param track numbers the tracks of subtitles, from 0
     * @param startMs from the start of the file
     * @param endMs exclusive
     * @param text without any mark-up; may have several lines
     */
    record Line(int track, long startMs, long endMs, String text) implements Subtitle {
        public Line {
            if (startMs < 0 || endMs <= startMs || text.isBlank()) {
                throw new IllegalArgumentException("a subtitle has words and lasts a while, but was \"" + text
                        + "\" at " + startMs + ".." + endMs);
            }
        }
    }

    /** Some subtitles could not be read: pictures of words, damage, or more than is accepted. */
    record Unread(FailureReason reason) implements Subtitle {}
}
