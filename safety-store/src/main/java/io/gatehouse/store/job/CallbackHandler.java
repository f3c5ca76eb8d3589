package io.gatehouse.store.job;

import java.util.UUID;

/** Tells the sender of a scan that it is done. */
@FunctionalInterface
public interface CallbackHandler {

    /** May be called again for the same scan; whatever it throws is a failed attempt, tried again later. */
    void deliver(UUID scanId) throws Exception;
}
