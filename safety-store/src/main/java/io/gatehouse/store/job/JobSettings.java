package io.gatehouse.store.job;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How jobs are run.
 *
 * @param threads how many jobs at once
 * @param pollEvery how long a due job waits at most for an idle thread
 * @param heartbeat how often a running job shows that it lives; four missed beats and it is run again
 * @param attempts how often a job is tried, crashes counted, before it is given up
 * @param backOff pause after the first failed attempt; it doubles with each further one
 * @param sweepEvery how often is looked for synchronous scans whose process died
 * @param shutdownWait how long running jobs may take to end when the service stops
 */
@ConfigurationProperties("gatehouse.jobs")
record JobSettings(
        @DefaultValue("2") int threads,
        @DefaultValue("250ms") Duration pollEvery,
        @DefaultValue("2s") Duration heartbeat,
        @DefaultValue("5") int attempts,
        @DefaultValue("2s") Duration backOff,
        @DefaultValue("5s") Duration sweepEvery,
        @DefaultValue("20s") Duration shutdownWait) {

    JobSettings {
        if (threads < 1 || attempts < 1) {
            throw new IllegalArgumentException("gatehouse.jobs needs at least one thread and one attempt, but has "
                    + threads + " and " + attempts);
        }
    }
}
