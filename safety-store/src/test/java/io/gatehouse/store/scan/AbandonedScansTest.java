package io.gatehouse.store.scan;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.store.Samples;
import io.gatehouse.store.Samples.ThresholdPolicy;
import io.gatehouse.store.StoreTest;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Synchronous scans whose process died; their senders waited for five seconds, and half a minute more is allowed. */
class AbandonedScansTest extends StoreTest {

    private static final ThresholdPolicy POLICY = ThresholdPolicy.reviewAt(0.5);

    @Test
    void aScanIsTakenUpOnceItsDeadlineAndTheGraceHavePassed() {
        UUID id = accept(ScanMode.SYNC);

        clock.forward(Duration.ofSeconds(25));
        scans.takeUpAbandoned();
        assertThat(count("scheduled_tasks")).isZero();

        clock.forward(Duration.ofSeconds(15));
        scans.takeUpAbandoned();
        assertThat(count("scheduled_tasks where task_name = 'scan' and task_instance = ?", id.toString()))
                .isOne();
    }

    @Test
    void whatIsDoneIsNotTakenUp() {
        UUID completed = accept(ScanMode.SYNC);
        UUID failed = accept(ScanMode.SYNC);
        scans.complete(
                completed, Samples.verdict(POLICY, Samples.scored("title", Category.HATE, 0.1)), POLICY, Duration.ZERO);
        scans.fail(failed, "it is over");

        clock.forward(Duration.ofHours(1));
        scans.takeUpAbandoned();

        assertThat(count("scheduled_tasks")).isZero();
    }

    @Test
    void whatNobodyWaitedForKeepsTheJobThatItHas() {
        accept(ScanMode.ASYNC);
        UUID turned = accept(ScanMode.SYNC);
        scans.turnAsync(turned);
        List<String> before = jobs();

        clock.forward(Duration.ofHours(1));
        scans.takeUpAbandoned();

        assertThat(jobs()).isEqualTo(before).hasSize(2);
    }

    @Test
    void manyWhoLookAtOnceScheduleOneJobForEachScan() throws Exception {
        IntStream.range(0, 20).forEach(number -> accept(ScanMode.SYNC));
        clock.forward(Duration.ofHours(1));
        int processes = 4;
        CyclicBarrier together = new CyclicBarrier(processes);
        Callable<Void> look = () -> {
            together.await();
            scans.takeUpAbandoned();
            return null;
        };

        try (var threads = Executors.newFixedThreadPool(processes)) {
            List<Future<Void>> looks = threads.invokeAll(
                    IntStream.range(0, processes).mapToObj(number -> look).toList());
            assertThat(looks).allSatisfy(done -> assertThat(done.state()).isEqualTo(Future.State.SUCCESS));
        }

        assertThat(count("scheduled_tasks")).isEqualTo(20);
    }

    @Test
    void aScanThatIsTurnedAfterItWasTakenUpKeepsItsJob() {
        UUID id = accept(ScanMode.SYNC);
        clock.forward(Duration.ofHours(1));
        scans.takeUpAbandoned();
        List<String> before = jobs();

        scans.turnAsync(id);

        assertThat(jobs()).isEqualTo(before).hasSize(1);
    }

    private UUID accept(ScanMode mode) {
        return ((Acceptance.Fresh) scans.accept(Samples.scan("episode-1", mode)))
                .scan()
                .id();
    }

    private List<String> jobs() {
        return sql.sql("select task_instance || ' from ' || execution_time from scheduled_tasks order by 1")
                .query(String.class)
                .list();
    }
}
