package io.gatehouse.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import java.util.stream.LongStream;

/**
 * Reviewers take case after case at once, and give none back, until so many were given out.
 *
 * @param nanoTime a clock as {@link System#nanoTime} is
 */
record Takes(Desk desk, LongSupplier nanoTime, int wanted) {

    /** Where cases are given out. */
    @FunctionalInterface
    interface Desk {

        /** The next case of that reviewer; empty if none waits. */
        Optional<UUID> next(String reviewer);
    }

    /**
     * What they got.
     *
     * @param missing how many takes got nothing, though not all cases were given out
     */
    record Taken(Tally tally, List<UUID> cases, int missing) {

        Taken {
            cases = List.copyOf(cases);
        }

        long givenTwice() {
            return cases.size() - cases.stream().distinct().count();
        }
    }

    Taken by(int reviewers) {
        AtomicInteger turns = new AtomicInteger();
        List<One> each = Crew.of(reviewers, number -> reviewer("reviewer-" + number, turns));
        List<UUID> cases = each.stream().flatMap(one -> one.cases.stream()).toList();
        return new Taken(Tally.of(each.stream().map(One::tally).toList()), cases, wanted - cases.size());
    }

    private record One(Tally tally, List<UUID> cases) {}

    private One reviewer(String name, AtomicInteger turns) {
        List<UUID> cases = new ArrayList<>();
        LongStream.Builder nanos = LongStream.builder();
        while (turns.getAndIncrement() < wanted) {
            long start = nanoTime.getAsLong();
            Optional<UUID> taken = desk.next(name);
            nanos.add(nanoTime.getAsLong() - start);
            taken.ifPresent(cases::add);
        }
        return new One(new Tally(nanos.build().toArray(), Map.of(), 0), cases);
    }
}
