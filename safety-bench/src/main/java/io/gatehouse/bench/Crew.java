package io.gatehouse.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Many who do the same side by side. */
final class Crew {

    private Crew() {}

    /** What each of them came to; all begin at about the same time. */
    static <T> List<T> of(int members, IntFunction<T> work) {
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> running = IntStream.range(0, members)
                    .mapToObj(member -> executor.submit(() -> work.apply(member)))
                    .toList();
            List<T> done = new ArrayList<>();
            for (Future<T> one : running) {
                done.add(one.get());
            }
            return done;
        } catch (ExecutionException e) {
            throw new BenchException("one of " + members + " side by side broke: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchException("the measuring was interrupted", e);
        }
    }
}
