package io.gatehouse.store.job;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import io.gatehouse.store.scan.JobQueue;
import io.gatehouse.store.scan.ScanPriority;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/** Writes db-scheduler's table on the connection of the running transaction. */
final class DbJobQueue implements JobQueue {

    private static final int BULK = 0;
    private static final int CALLBACK = 5;
    private static final int INTERACTIVE = 10;

    private final SchedulerClient client;
    private final JdbcClient sql;

    DbJobQueue(DataSource database, JdbcClient sql) {
        this.client = SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(database))
                .enablePriority()
                .build();
        this.sql = sql;
    }

    @Override
    public void finish(UUID scanId, ScanPriority priority, Instant from) {
        client.scheduleIfNotExists(JobNames.SCAN
                .instance(scanId.toString())
                .priority(priority == ScanPriority.INTERACTIVE ? INTERACTIVE : BULK)
                .scheduledTo(from));
    }

    // The client's own reschedule and cancel throw for a job that runs; here that is no fault, and one statement says
    // so without a race.

    @Override
    public void bringForward(UUID scanId, Instant to) {
        sql.sql("""
                update scheduled_tasks set execution_time = :to, version = version + 1
                where task_name = :name and task_instance = :scan and not picked and execution_time > :to""")
                .param("to", Timestamp.from(to))
                .param("name", JobNames.SCAN.getTaskName())
                .param("scan", scanId.toString())
                .update();
    }

    @Override
    public void withdraw(UUID scanId) {
        sql.sql("delete from scheduled_tasks where task_name = :name and task_instance = :scan and not picked")
                .param("name", JobNames.SCAN.getTaskName())
                .param("scan", scanId.toString())
                .update();
    }

    @Override
    public void callback(UUID scanId, Instant from) {
        client.scheduleIfNotExists(
                JobNames.CALLBACK.instance(scanId.toString()).priority(CALLBACK).scheduledTo(from));
    }
}
