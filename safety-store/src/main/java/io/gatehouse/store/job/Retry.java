package io.gatehouse.store.job;

import com.github.kagkarlsson.scheduler.task.DeadExecutionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import java.time.Duration;
import java.util.UUID;
import java.util.function.BiConsumer;

/**
 * Tries a job again after a pause that doubles, and gives it up after so many attempts.
 *
 * <p>An attempt whose process died counts too: an item that kills the service must not do so for ever.
 *
 * @param giveUp told the scan and why, before the job is removed
 */
record Retry(int attempts, Duration backOff, BiConsumer<UUID, String> giveUp)
        implements FailureHandler<Void>, DeadExecutionHandler<Void> {

    private static final int MOST_DOUBLINGS = 10;

    @Override
    public void onFailure(ExecutionComplete attempt, ExecutionOperations<Void> job) {
        String why = attempt.getCause()
                .map(cause -> cause.getClass().getSimpleName() + ": " + cause.getMessage())
                .orElse("its process ended in the middle of it");
        again(attempt, job, why);
    }

    @Override
    public void deadExecution(ExecutionComplete attempt, ExecutionOperations<Void> job) {
        again(attempt, job, "its process ended in the middle of it");
    }

    private void again(ExecutionComplete attempt, ExecutionOperations<Void> job, String why) {
        int failures = attempt.getExecution().consecutiveFailures + 1;
        if (failures < attempts) {
            job.reschedule(attempt, attempt.getTimeDone().plus(pause(failures)));
            return;
        }
        giveUp.accept(
                UUID.fromString(attempt.getExecution().getId()),
                "given up after " + failures + " attempts; the last one failed: " + why);
        job.remove();
    }

    private Duration pause(int failures) {
        return backOff.multipliedBy(1L << Math.min(failures - 1, MOST_DOUBLINGS));
    }
}
