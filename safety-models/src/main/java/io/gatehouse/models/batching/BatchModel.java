package io.gatehouse.models.batching;

import java.util.List;

/** What a {@link MicroBatcher} runs; called by one thread at a time per worker. */
@FunctionalInterface
public interface BatchModel<I, O> {

    /** One output per input, in the same order. */
    List<O> run(List<I> inputs);
}
