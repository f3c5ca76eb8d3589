package io.gatehouse.models.audio;

import io.gatehouse.domain.signal.AbstentionReason;
import io.gatehouse.domain.signal.Gap;
import io.gatehouse.models.speech.SpokenText;
import java.util.List;

/** When words that nobody knows are enough of a track to carry a message. */
final class SpeechGap {

    private static final double SECONDS = 3;
    private static final double SHARE = 0.1;

    private SpeechGap() {}

    /** @param seconds of speech that nobody wrote down */
    static List<Gap> of(double seconds, long durationMs) {
        boolean enough = seconds >= SECONDS || seconds > SHARE * durationMs / 1000;
        return enough
                ? List.of(new Gap(SpokenText.ASPECT, AbstentionReason.SPEECH_NOT_TRANSCRIBED.wireName()))
                : List.of();
    }
}
