package io.gatehouse.domain.content;

/** The kind of medium that a part carries. */
public enum Modality {
    TEXT,
    AUDIO,
    IMAGE,
    VIDEO
}
