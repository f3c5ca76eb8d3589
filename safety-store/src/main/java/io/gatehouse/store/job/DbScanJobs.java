package io.gatehouse.store.job;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.Priority;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.gatehouse.store.scan.ScanLedger;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

final class DbScanJobs implements ScanJobs {

    private static final Logger LOG = LoggerFactory.getLogger(DbScanJobs.class);
    private static final int MISSED_HEARTBEATS = 4;

    private final DataSource database;
    private final ScanLedger scans;
    private final JobSettings settings;

    private @Nullable Scheduler scheduler;

    DbScanJobs(DataSource database, ScanLedger scans, JobSettings settings) {
        this.database = database;
        this.scans = scans;
        this.settings = settings;
    }

    @Override
    public synchronized void start(ScanHandler scanHandler, CallbackHandler callbackHandler) {
        if (scheduler != null) {
            throw new IllegalStateException("the jobs run already");
        }
        scheduler = scheduler(
                task(JobNames.SCAN, scanHandler::finish, scans::fail),
                task(
                        JobNames.CALLBACK,
                        callbackHandler::deliver,
                        (scan, why) -> LOG.warn("the callback of scan {} was {}", scan, why)));
        scheduler.start();
    }

    private Scheduler scheduler(OneTimeTask<Void> scan, OneTimeTask<Void> callback) {
        return Scheduler.create(database, List.of(scan, callback))
                .startTasks(sweep())
                .threads(settings.threads())
                .pollingInterval(settings.pollEvery())
                .pollUsingLockAndFetch(0.5, 1.0)
                .enablePriority()
                .heartbeatInterval(settings.heartbeat())
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .shutdownMaxWait(settings.shutdownWait())
                .build();
    }

    /** One job for all processes, whichever is idle; it goes before all others, for it is done in no time. */
    private RecurringTask<Void> sweep() {
        return Tasks.recurring(JobNames.ABANDONED, FixedDelay.of(settings.sweepEvery()))
                .defaultPriority(Priority.HIGH)
                .execute((instance, context) -> scans.takeUpAbandoned());
    }

    private OneTimeTask<Void> task(TaskDescriptor<Void> kind, Work work, BiConsumer<UUID, String> giveUp) {
        Retry retry = new Retry(settings.attempts(), settings.backOff(), giveUp);
        return Tasks.oneTime(kind)
                .onFailure(retry)
                .onDeadExecution(retry)
                .execute((instance, context) -> unchecked(() -> {
                    work.on(UUID.fromString(instance.getId()));
                    return true;
                }));
    }

    private static void unchecked(Callable<Boolean> work) {
        try {
            work.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    @FunctionalInterface
    private interface Work {
        void on(UUID scanId) throws Exception;
    }

    @Override
    public synchronized void close() {
        if (scheduler != null) {
            scheduler.stop();
            scheduler = null;
        }
    }
}
