package io.gatehouse.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import java.util.function.LongSupplier;
import java.util.stream.LongStream;

/**
 * Attempts one after another on each of some threads: the next begins when the one before is answered. Ends by itself.
 *
 * @param nanoTime a clock as {@link System#nanoTime} is
 * @param warmUp what happens before is not counted
 */
record ClosedLoop(LongSupplier nanoTime, Duration warmUp, Duration measured) {

    /** Who fails that often in a row has nothing to measure and only makes heat. */
    static final int FAILURES_IN_A_ROW = 100;

    private static final double NANOS_A_SECOND = 1e9;

    Tally run(List<? extends Attempt> attempts, ThreadFactory threads) {
        try (ExecutorService executor = Executors.newThreadPerTaskExecutor(threads)) {
            long begin = nanoTime.getAsLong() + warmUp.toNanos();
            List<Future<Tally>> loops = attempts.stream()
                    .map(attempt -> executor.submit(() -> loop(attempt, begin)))
                    .toList();
            List<Tally> tallies = new ArrayList<>();
            for (Future<Tally> loop : loops) {
                tallies.add(loop.get());
            }
            return Tally.of(tallies);
        } catch (ExecutionException e) {
            throw new BenchException("a loop broke: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchException("the measuring was interrupted", e);
        }
    }

    /** Counts what begins within the time and lets the last of it come to its end. */
    private Tally loop(Attempt attempt, long begin) {
        LongStream.Builder nanos = LongStream.builder();
        Map<String, Long> errors = new TreeMap<>();
        long first = Long.MAX_VALUE;
        long last = begin;
        long good = 0;
        int inARow = 0;
        for (long start = nanoTime.getAsLong();
                start - begin < measured.toNanos() && inARow < FAILURES_IN_A_ROW;
                start = nanoTime.getAsLong()) {
            Optional<String> error = attempt.make();
            inARow = error.isPresent() ? inARow + 1 : 0;
            if (start - begin >= 0) {
                last = nanoTime.getAsLong();
                first = Math.min(first, start);
                error.ifPresent(what -> errors.merge(what, 1L, Long::sum));
                if (error.isEmpty()) {
                    nanos.add(last - start);
                    good++;
                }
            }
        }
        return new Tally(nanos.build().toArray(), errors, good == 0 ? 0 : good * NANOS_A_SECOND / (last - first));
    }
}
