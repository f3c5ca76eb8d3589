package io.gatehouse.store.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.gatehouse.domain.policy.Action;
import io.gatehouse.domain.scan.Verdict;
import io.gatehouse.domain.signal.PartResult;
import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.store.Samples;
import io.gatehouse.store.Samples.ThresholdPolicy;
import io.gatehouse.store.StoreTest;
import io.gatehouse.store.review.Stakes;
import io.gatehouse.store.scan.Acceptance;
import io.gatehouse.store.scan.NewScan;
import io.gatehouse.store.scan.ScanMode;
import io.gatehouse.store.scan.ScanPriority;
import io.gatehouse.store.scan.ScanRecord;
import io.gatehouse.store.scan.ScanStatus;
import io.gatehouse.store.scan.Submission;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ScanJobsTest extends StoreTest {

    private static final ThresholdPolicy POLICY = new ThresholdPolicy("0.5", Action.BLOCK);
    private static final PartResult RESULT = Samples.scored("title", Category.HATE, 0.1);
    private static final Verdict HARMFUL = Samples.verdict(POLICY, Samples.scored("title", Category.HATE, 0.9));
    private static final CallbackHandler NO_CALLBACK = scan -> {};

    @Autowired
    private DataSource database;

    private DbScanJobs jobs;

    @BeforeEach
    void oneThread() {
        jobs = jobs(3);
    }

    @AfterEach
    void stop() {
        jobs.close();
    }

    @Test
    void anAcceptedScanIsFinishedAndItsSenderIsTold() {
        List<UUID> told = new CopyOnWriteArrayList<>();
        UUID id = accept(ScanMode.ASYNC, ScanPriority.INTERACTIVE);

        jobs.start(this::complete, told::add);

        await().until(() -> told.contains(id));
        assertThat(scans.find(id).orElseThrow().status()).isEqualTo(ScanStatus.COMPLETED);
        await().until(() -> jobsLeft() == 0);
        assertThat(told).containsExactly(id);
    }

    @Test
    void aScanWhoseSenderWaitedAndWhoseProcessDiedIsFinished() {
        UUID abandoned = acceptAgo(Duration.ofMinutes(1));
        UUID awaited = accept(ScanMode.SYNC, ScanPriority.INTERACTIVE);

        jobs.start(this::complete, NO_CALLBACK);

        await().until(() -> status(abandoned) == ScanStatus.COMPLETED);
        assertThat(status(awaited)).isEqualTo(ScanStatus.RUNNING);
    }

    @Test
    void aScanThatIsAbandonedLaterIsFoundToo() {
        jobs.start(this::complete, NO_CALLBACK);
        await().until(() -> count("scheduled_tasks where task_name = 'abandoned' and last_success is not null") == 1);

        UUID abandoned = acceptAgo(Duration.ofMinutes(1));

        await().until(() -> status(abandoned) == ScanStatus.COMPLETED);
    }

    @Test
    void ofSeveralProcessesOneFinishesAnAbandonedScan() {
        List<UUID> attempts = new CopyOnWriteArrayList<>();
        ScanHandler handler = scan -> {
            attempts.add(scan);
            complete(scan);
        };
        UUID abandoned = acceptAgo(Duration.ofMinutes(1));

        try (DbScanJobs others = jobs(3)) {
            others.start(handler, NO_CALLBACK);
            jobs.start(handler, NO_CALLBACK);
            await().until(() -> status(abandoned) == ScanStatus.COMPLETED && jobsLeft() == 0);
        }

        assertThat(attempts).containsExactly(abandoned);
    }

    @Test
    void aScanThatIsDoneWhenItsJobBeginsStaysAsItIs() {
        UUID abandoned = acceptAgo(Duration.ofMinutes(1));
        scans.takeUpAbandoned();
        complete(abandoned);
        ScanRecord done = scans.find(abandoned).orElseThrow();
        List<UUID> attempts = new CopyOnWriteArrayList<>();

        jobs.start(
                scan -> {
                    attempts.add(scan);
                    scans.complete(scan, HARMFUL, POLICY, Duration.ofHours(1));
                },
                NO_CALLBACK);

        await().until(() -> attempts.contains(abandoned) && jobsLeft() == 0);
        assertThat(scans.find(abandoned)).contains(done);
    }

    @Test
    void aTurnedScanIsFinishedAtOnce() {
        UUID id = accept(ScanMode.SYNC, ScanPriority.INTERACTIVE);
        jobs.start(this::complete, NO_CALLBACK);

        scans.turnAsync(id);

        await().until(() -> status(id) == ScanStatus.COMPLETED);
    }

    @Test
    void aFailedAttemptIsRepeated() {
        List<UUID> attempts = new CopyOnWriteArrayList<>();
        UUID id = accept(ScanMode.ASYNC, ScanPriority.INTERACTIVE);

        jobs.start(
                scan -> {
                    attempts.add(scan);
                    if (attempts.size() < 3) {
                        throw new java.io.IOException("the model is not ready");
                    }
                    complete(scan);
                },
                NO_CALLBACK);

        await().until(() -> status(id) == ScanStatus.COMPLETED);
        assertThat(attempts).containsExactly(id, id, id);
    }

    @Test
    void afterTheLastAttemptTheScanFailsAndSaysWhy() {
        List<UUID> told = new CopyOnWriteArrayList<>();
        UUID id = accept(ScanMode.ASYNC, ScanPriority.INTERACTIVE);

        jobs.start(
                scan -> {
                    throw new java.io.IOException("the model is gone");
                },
                told::add);

        await().until(() -> told.contains(id));
        ScanRecord failed = scans.find(id).orElseThrow();
        assertThat(failed.status()).isEqualTo(ScanStatus.FAILED);
        assertThat(failed.failure().orElseThrow()).contains("after 3 attempts").contains("the model is gone");
    }

    @Test
    void aJobWhoseProcessDiedIsDoneAgain() {
        UUID id = accept(ScanMode.ASYNC, ScanPriority.INTERACTIVE);
        pickedByADeadProcess(id, 0);

        jobs.start(this::complete, NO_CALLBACK);

        await().until(() -> status(id) == ScanStatus.COMPLETED);
    }

    @Test
    void aScanThatKillsEveryProcessIsGivenUp() {
        UUID id = accept(ScanMode.ASYNC, ScanPriority.INTERACTIVE);
        pickedByADeadProcess(id, 2);

        jobs.start(this::complete, NO_CALLBACK);

        await().until(() -> status(id) == ScanStatus.FAILED);
        assertThat(scans.find(id).orElseThrow().failure().orElseThrow()).contains("its process ended");
    }

    @Test
    void whoeverWaitsGoesFirst() {
        List<UUID> order = new CopyOnWriteArrayList<>();
        UUID bulk = accept(ScanMode.ASYNC, ScanPriority.BULK);
        UUID interactive = accept(ScanMode.ASYNC, ScanPriority.INTERACTIVE);

        jobs.start(
                scan -> {
                    order.add(scan);
                    complete(scan);
                },
                NO_CALLBACK);

        await().until(() -> order.size() == 2);
        assertThat(order).containsExactly(interactive, bulk);
    }

    @Test
    void closingWaitsForTheJobThatRuns() {
        CountDownLatch running = new CountDownLatch(1);
        UUID id = accept(ScanMode.ASYNC, ScanPriority.INTERACTIVE);
        jobs.start(
                scan -> {
                    running.countDown();
                    complete(scan);
                },
                NO_CALLBACK);
        await().until(() -> running.getCount() == 0);

        jobs.close();

        assertThat(status(id)).isEqualTo(ScanStatus.COMPLETED);
        assertThat(count("scheduled_tasks where task_name = 'scan' and picked")).isZero();
    }

    @Test
    void jobsAreStartedOnce() {
        jobs.start(this::complete, NO_CALLBACK);

        assertThatThrownBy(() -> jobs.start(this::complete, NO_CALLBACK)).isInstanceOf(IllegalStateException.class);
    }

    private DbScanJobs jobs(int attempts) {
        return new DbScanJobs(
                database,
                scans,
                new JobSettings(
                        1,
                        Duration.ofMillis(50),
                        Duration.ofSeconds(1),
                        attempts,
                        Duration.ofMillis(10),
                        Duration.ofMillis(50),
                        Duration.ofSeconds(10)));
    }

    /** The jobs of scans, without the one that looks for abandoned ones. */
    private long jobsLeft() {
        return count("scheduled_tasks where task_name in ('scan', 'callback')");
    }

    /** A synchronous scan whose sender waited for five seconds. */
    private UUID acceptAgo(Duration ago) {
        clock.forward(ago.negated());
        UUID id = accept(ScanMode.SYNC, ScanPriority.INTERACTIVE);
        clock.forward(ago);
        return id;
    }

    private UUID accept(ScanMode mode, ScanPriority priority) {
        NewScan scan = new NewScan(
                Submission.of(Samples.item("episode-1")),
                mode,
                priority,
                "default",
                Duration.ofSeconds(5),
                Optional.of("https://sender.example/done"),
                Stakes.UNKNOWN,
                Optional.empty());
        return ((Acceptance.Fresh) scans.accept(scan)).scan().id();
    }

    private void complete(UUID id) {
        scans.complete(id, Samples.verdict(POLICY, RESULT), POLICY, Duration.ofMillis(1));
    }

    private void pickedByADeadProcess(UUID id, int failures) {
        sql.sql("""
                update scheduled_tasks set picked = true, picked_by = 'dead', version = version + 1,
                    last_heartbeat = now() - interval '1 hour', consecutive_failures = ? where task_instance = ?""").params(failures, id.toString()).update();
    }

    private ScanStatus status(UUID id) {
        return scans.find(id).orElseThrow().status();
    }
}
