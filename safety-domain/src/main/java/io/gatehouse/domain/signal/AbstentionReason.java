package io.gatehouse.domain.signal;

/** Why a classifier that worked as it should has nothing to say of a part, or of an aspect of it. */
public enum AbstentionReason {
    NO_BUNDLE,
    SILENCE,
    BLANK,
    EMPTY_TEXT,
    /** There is something to see, but not one letter: too little for a model of words to judge. */
    TOO_LITTLE_TEXT,
    LANGUAGE_UNSUPPORTED,
    /** Speech was heard, and nobody could write it down: no recogniser is there, or none that understands it. */
    SPEECH_NOT_TRANSCRIBED,
    /** More was there than was looked at, for example frames of an animation. */
    NOT_SAMPLED;

    /** As it stands in answers: lower case. */
    public String wireName() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
