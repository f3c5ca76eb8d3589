package io.gatehouse.store.job;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import io.gatehouse.store.scan.JobQueue;
import io.gatehouse.store.scan.ScanPriority;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Writes db-scheduler's table on the connection of the running transaction.
 *
 * <p>Its own client would look first and write then: of two transactions that schedule the same job at once, one would
 * be lost. And it refuses to cancel a job that runs, which here is no fault. A single statement does either without a
 * race.
 */
final class DbJobQueue implements JobQueue {

    private static final int BULK = 0;
    private static final int CALLBACK = 5;
    private static final int INTERACTIVE = 10;

    private final JdbcClient sql;

    DbJobQueue(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public void finish(UUID scanId, ScanPriority priority, Instant from) {
        schedule(JobNames.SCAN, scanId, priority == ScanPriority.INTERACTIVE ? INTERACTIVE : BULK, from);
    }

    @Override
    public void callback(UUID scanId, Instant from) {
        schedule(JobNames.CALLBACK, scanId, CALLBACK, from);
    }

    private void schedule(TaskDescriptor<Void> kind, UUID scanId, int priority, Instant from) {
        sql.sql("""
                insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version, priority)
                values (:name, :scan, :from, false, 1, :priority) on conflict do nothing""")
                .param("name", kind.getTaskName())
                .param("scan", scanId.toString())
                .param("from", Timestamp.from(from))
                .param("priority", priority)
                .update();
    }

    @Override
    public void withdraw(UUID scanId) {
        sql.sql("delete from scheduled_tasks where task_name = :name and task_instance = :scan and not picked")
                .param("name", JobNames.SCAN.getTaskName())
                .param("scan", scanId.toString())
                .update();
    }
}
