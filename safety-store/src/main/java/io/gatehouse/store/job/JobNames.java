package io.gatehouse.store.job;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;

/** The kinds of jobs; but for the one that looks for abandoned scans, a job's instance is the id of its scan. */
final class JobNames {

    static final TaskDescriptor<Void> SCAN = TaskDescriptor.of("scan");
    static final TaskDescriptor<Void> CALLBACK = TaskDescriptor.of("callback");
    static final TaskDescriptor<Void> ABANDONED = TaskDescriptor.of("abandoned");

    private JobNames() {}
}
