package io.gatehouse.models.media;

/**
 * What a file says of itself before it is decoded.
 *
 * @param container the demuxer's short name, for example {@code mov,mp4,m4a,3gp,3g2,mj2} or {@code ogg}
 * @param durationMs -1 where the file does not say
 */
public record MediaInfo(String container, long durationMs, boolean hasAudio, boolean hasVideo) {}
