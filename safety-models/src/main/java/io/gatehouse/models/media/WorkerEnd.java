package io.gatehouse.models.media;

/** Why a decode worker came to its end. */
public enum WorkerEnd {
    /** The process died by itself, or something else killed it. */
    CRASHED,
    /** It had not finished when its time was over. */
    TIMED_OUT,
    /** What it answered was no answer. */
    PROTOCOL,
    /** The caller failed while it took the answer, so the rest of it could not be told from the next one. */
    ABANDONED,
    /** The decoder was closed. */
    CLOSED
}
