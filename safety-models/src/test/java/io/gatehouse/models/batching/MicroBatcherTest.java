package io.gatehouse.models.batching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.domain.signal.Deadline;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class MicroBatcherTest {

    private static final Deadline NEVER = new Deadline(Instant.MAX);

    private final CountDownLatch entered = new CountDownLatch(1);
    private final CountDownLatch gate = new CountDownLatch(1);
    private final Queue<Integer> sizes = new ConcurrentLinkedQueue<>();

    @Test
    void inputsThatWaitTogetherRunTogetherAndKeepTheirOrder() throws Exception {
        try (MicroBatcher<Integer, Integer> batcher = blocked(8, 32)) {
            CompletableFuture<Integer> first = batcher.submit(0, NEVER);
            entered.await();
            List<CompletableFuture<Integer>> others = IntStream.range(1, 9)
                    .mapToObj(i -> batcher.submit(i, NEVER))
                    .toList();
            gate.countDown();

            assertThat(first.join()).isZero();
            assertThat(others.stream().map(CompletableFuture::join)).containsExactly(10, 20, 30, 40, 50, 60, 70, 80);
            assertThat(sizes).containsExactly(1, 8);
        }
    }

    @Test
    void aFullQueueRefusesAtOnce() throws Exception {
        try (MicroBatcher<Integer, Integer> batcher = blocked(1, 2)) {
            batcher.submit(0, NEVER);
            entered.await();
            batcher.submit(1, NEVER);
            batcher.submit(2, NEVER);

            assertThat(batcher.submit(3, NEVER)).isCompletedExceptionally();
            assertThatThrownBy(batcher.submit(4, NEVER)::join).hasCauseInstanceOf(OverloadedException.class);
            gate.countDown();
        }
    }

    @Test
    void anInputWhoseDeadlinePassedIsNotRun() throws Exception {
        try (MicroBatcher<Integer, Integer> batcher = blocked(4, 4)) {
            gate.countDown();

            assertThatThrownBy(batcher.submit(1, new Deadline(Instant.EPOCH))::join)
                    .hasCauseInstanceOf(DeadlinePassedException.class);
            assertThat(sizes).isEmpty();
        }
    }

    @Test
    void aModelThatThrowsFailsItsBatchAndRunsTheNext() {
        BatchModel<Integer, Integer> model = inputs -> {
            if (inputs.contains(13)) {
                throw new IllegalStateException("no thirteen");
            }
            return inputs;
        };
        try (MicroBatcher<Integer, Integer> batcher = batcher(model, 1, 4)) {
            assertThatThrownBy(batcher.submit(13, NEVER)::join).hasRootCauseMessage("no thirteen");
            assertThat(batcher.submit(14, NEVER).join()).isEqualTo(14);
        }
    }

    @Test
    void closingRefusesWhatComesAfter() {
        MicroBatcher<Integer, Integer> batcher = batcher(inputs -> inputs, 2, 4);
        batcher.close();

        assertThat(batcher.submit(1, NEVER)).isCompletedExceptionally();
    }

    @Test
    void manySubmittersAllGetTheirOwnAnswer() throws Exception {
        try (MicroBatcher<Integer, Integer> batcher =
                        batcher(inputs -> inputs.stream().map(i -> -i).toList(), 16, 4_000);
                var threads = java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = IntStream.range(0, 2_000)
                    .mapToObj(i -> threads.submit(() -> batcher.submit(i, NEVER).get(20, TimeUnit.SECONDS)))
                    .toList();
            for (int i = 0; i < answers.size(); i++) {
                assertThat(answers.get(i).get()).isEqualTo(-i);
            }
        }
    }

    /** Multiplies by ten once the gate is open. */
    private MicroBatcher<Integer, Integer> blocked(int batch, int capacity) {
        return batcher(
                inputs -> {
                    entered.countDown();
                    awaitGate();
                    sizes.add(inputs.size());
                    return inputs.stream().map(i -> 10 * i).toList();
                },
                batch,
                capacity);
    }

    private void awaitGate() {
        try {
            gate.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static MicroBatcher<Integer, Integer> batcher(BatchModel<Integer, Integer> model, int batch, int capacity) {
        return new MicroBatcher<>(
                "test",
                new BatchingSettings(batch, Duration.ZERO, capacity, 1),
                model,
                Clock.systemUTC(),
                BatchingListener.NONE);
    }
}
