package io.gatehouse.models.batching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class BlockingPoolTest {

    private static final BatchingSettings ONE_MAY_WAIT = new BatchingSettings(1, Duration.ZERO, 1, 1);

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

    private static void hold(CountDownLatch begun, CountDownLatch end) {
        begun.countDown();
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
