package io.gatehouse.store.job;

/** Runs the jobs that the ledger schedules. */
public interface ScanJobs extends AutoCloseable {

    /** Begins to run jobs; call it once, when the models are ready. */
    void start(ScanHandler scans, CallbackHandler callbacks);

    /** Takes no new jobs and waits a while for those that run; what does not end in time is run again later. */
    @Override
    void close();
}
