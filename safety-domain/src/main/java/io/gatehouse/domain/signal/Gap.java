package io.gatehouse.domain.signal;

/**
 * An aspect of a scored part that was not looked at, for example the audio track of a video whose frames were.
 *
 * @param aspect what was not looked at, for example {@code speech}, {@code audio_track} or {@code frames}
 * @param reason the wire name of a {@link FailureReason} or an {@link AbstentionReason}
 */
public record Gap(String aspect, String reason) {}
