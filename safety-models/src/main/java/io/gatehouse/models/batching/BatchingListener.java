package io.gatehouse.models.batching;

import java.time.Duration;
import java.util.function.IntSupplier;

/** Hears what batchers do; telemetry implements it. Called from many threads. */
public interface BatchingListener {

    /** A listener that does not care. */
    BatchingListener NONE = new BatchingListener() {};

    /** A batcher came to be; {@code depth} can be asked at any time for how many inputs wait. */
    default void opened(String batcher, IntSupplier depth) {}

    /** A batch ran. */
    default void ran(String batcher, int size, Duration time) {}

    /** An input waited that long before its batch began. */
    default void waited(String batcher, Duration time) {}

    /** An input was refused because the queue was full, or dropped because nobody waited for it any more. */
    default void dropped(String batcher) {}
}
