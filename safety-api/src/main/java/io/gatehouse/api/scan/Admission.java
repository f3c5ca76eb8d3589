package io.gatehouse.api.scan;

import io.gatehouse.api.problem.OverloadedException;
import java.util.concurrent.Semaphore;

/** Turns requests away before their bodies are read once too many, or too large ones, are here already. */
public final class Admission {

    private final Semaphore requests;
    private final Semaphore kilobytes;
    private final int mostKilobytes;
    private final ScanSettings settings;

    public Admission(ScanSettings settings) {
        this.settings = settings;
        requests = new Semaphore(settings.requestsAtOnce());
        mostKilobytes = Math.toIntExact(settings.bytesAtOnce().toKilobytes());
        kilobytes = new Semaphore(mostKilobytes);
    }

    /**
     * Admits a request; close the ticket when it is answered.
     *
     * @param bytes length of the body, negative where it is not known: that counts as the largest
     * @throws OverloadedException if there is no room
     */
    Ticket enter(long bytes) {
        int share = bytes < 0 ? mostKilobytes : (int) Math.min(mostKilobytes, bytes / 1024 + 1);
        if (!requests.tryAcquire()) {
            throw refusal("This service scans as much as it can at the moment; nothing was accepted.");
        }
        if (!kilobytes.tryAcquire(share)) {
            requests.release();
            throw refusal("This service holds as many bytes as it can at the moment; nothing was accepted.");
        }
        return () -> {
            kilobytes.release(share);
            requests.release();
        };
    }

    private OverloadedException refusal(String sentence) {
        return new OverloadedException(sentence, settings.retryAfter());
    }

    /** The room that one request takes. */
    interface Ticket extends AutoCloseable {
        @Override
        void close();
    }
}
