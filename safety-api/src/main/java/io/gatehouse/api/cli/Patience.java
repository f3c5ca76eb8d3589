package io.gatehouse.api.cli;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Asks again and again until there is an answer or the time is up. */
final class Patience {

    private static final Duration PAUSE = Duration.ofMillis(250);

    private Patience() {}

    static <T> Optional<T> until(Duration limit, Supplier<Optional<T>> question) {
        long end = System.nanoTime() + limit.toNanos();
        while (true) {
            Optional<T> answer = question.get();
            if (answer.isPresent() || System.nanoTime() >= end) {
                return answer;
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }
}
