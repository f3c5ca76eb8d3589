package io.gatehouse.models.media;

import java.time.Duration;

/** Hears what decode workers do; telemetry implements it. Called from many threads. */
public interface DecoderListener {

    /** A listener that does not care. */
    DecoderListener NONE = new DecoderListener() {};

    /** A worker process was started. */
    default void started() {}

    /** A worker process ended; after any reason but {@link WorkerEnd#CLOSED} another takes its place. */
    default void ended(WorkerEnd end) {}

    /** A call waited that long for a worker and then kept it that long. */
    default void called(Duration waited, Duration took) {}
}
