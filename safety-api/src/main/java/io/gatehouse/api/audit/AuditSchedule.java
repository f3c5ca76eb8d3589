package io.gatehouse.api.audit;

import io.gatehouse.eval.audit.NothingToAuditException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks every minute whether an audit is due; what fails is tried again a minute later. */
public final class AuditSchedule implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(AuditSchedule.class);

    private final Audits audits;
    private final ScheduledExecutorService thread;

    /** @param thread closed with this */
    public AuditSchedule(Audits audits, ScheduledExecutorService thread) {
        this.audits = audits;
        this.thread = thread;
    }

    public void start() {
        thread.scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.MINUTES);
    }

    void look() {
        try {
            audits.drawIfDue().ifPresent(id -> LOG.info("the audit {} was drawn", id));
        } catch (NothingToAuditException nothing) {
            LOG.debug("an audit is due, but {}", nothing.getMessage());
        } catch (RuntimeException fault) {
            LOG.warn("an audit is due and could not be drawn", fault);
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
        thread.close();
    }
}
