package io.gatehouse.models.batching;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.domain.signal.Deadline;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class BlockingPoolTest {

    private static final BatchingSettings ONE_MAY_WAIT = new BatchingSettings(1, Duration.ZERO, 1, 1);
    private static final Deadline NEVER = Deadline.in(Duration.ofDays(1), Clock.systemUTC());

    @Test
    void whatDoesNotFitIsRefusedAtOnce() throws Exception {
        CountDownLatch busy = new CountDownLatch(2);
        CountDownLatch end = new CountDownLatch(1);
        try (BlockingPool pool = new BlockingPool("test", ONE_MAY_WAIT, BatchingListener.NONE)) {
            assertThat(pool.offer(new CompletableFuture<>(), () -> hold(busy, end)))
                    .isTrue();
            assertThat(pool.offer(new CompletableFuture<>(), () -> hold(busy, end)))
                    .isTrue();
            assertThat(busy.await(10, TimeUnit.SECONDS)).isTrue();

            assertThat(pool.offer(new CompletableFuture<>(), () -> {})).isTrue();
            assertThat(pool.offer(new CompletableFuture<>(), () -> {})).isFalse();
            end.countDown();
        }
    }

    @Test
    void workThatNobodyWaitsForIsNotDone() throws Exception {
        AtomicBoolean ran = new AtomicBoolean();
        CountDownLatch after = new CountDownLatch(2);
        try (BlockingPool pool =
                new BlockingPool("test", new BatchingSettings(1, Duration.ZERO, 8, 1), BatchingListener.NONE)) {
            pool.offer(CompletableFuture.completedFuture("late"), () -> ran.set(true));
            pool.offer(new CompletableFuture<>(), () -> hold(after, after));
            pool.offer(new CompletableFuture<>(), () -> hold(after, after));
            assertThat(after.await(10, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(ran).isFalse();
    }

    @Test
    void aClosedPoolRefuses() {
        BlockingPool pool = new BlockingPool("test", ONE_MAY_WAIT, BatchingListener.NONE);
        pool.close();

        assertThat(pool.offer(new CompletableFuture<>(), () -> {})).isFalse();
    }

    @Test
    void anAnswerIsWorkedOut() {
        try (BlockingPool pool = new BlockingPool("test", ONE_MAY_WAIT, BatchingListener.NONE)) {
            assertThat(answer(pool, NEVER, () -> "done").join()).isEqualTo("done");
        }
    }

    @Test
    void nobodyWaitsBeyondTheDeadline() {
        CountDownLatch end = new CountDownLatch(1);
        try (BlockingPool pool = new BlockingPool("test", ONE_MAY_WAIT, BatchingListener.NONE)) {
            Deadline soon = Deadline.in(Duration.ofMillis(1), Clock.systemUTC());
            assertThat(answer(pool, soon, () -> held(end)).join()).isEqualTo("late");
            assertThat(answer(pool, new Deadline(Instant.EPOCH), () -> "done").join())
                    .isEqualTo("late");
            end.countDown();
        }
    }

    @Test
    void whoFindsNoRoomIsToldAtOnce() throws Exception {
        CountDownLatch busy = new CountDownLatch(2);
        CountDownLatch end = new CountDownLatch(1);
        try (BlockingPool pool = new BlockingPool("test", ONE_MAY_WAIT, BatchingListener.NONE)) {
            pool.offer(new CompletableFuture<>(), () -> hold(busy, end));
            pool.offer(new CompletableFuture<>(), () -> hold(busy, end));
            assertThat(busy.await(10, TimeUnit.SECONDS)).isTrue();
            CompletableFuture<String> waits = answer(pool, NEVER, () -> "done");

            assertThat(answer(pool, NEVER, () -> "done")).isCompletedWithValue("full");
            end.countDown();
            assertThat(waits.join()).isEqualTo("done");
        }
    }

    private static CompletableFuture<String> answer(BlockingPool pool, Deadline deadline, Supplier<String> work) {
        return pool.answer(deadline, Clock.systemUTC(), work, () -> "late", () -> "full");
    }

    private static String held(CountDownLatch end) {
        hold(new CountDownLatch(1), end);
        return "done";
    }

    private static void hold(CountDownLatch begun, CountDownLatch end) {
        begun.countDown();
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
