package io.gatehouse.domain.content;

/** What the item is on the platform that publishes it. */
public enum ContentType {
    TRACK,
    PODCAST_EPISODE,
    AUDIOBOOK,
    MUSIC_VIDEO,
    VIDEO,
    PLAYLIST,
    COVER_ART,
    PROFILE,
    COMMENT,
    MESSAGE,
    OTHER
}
