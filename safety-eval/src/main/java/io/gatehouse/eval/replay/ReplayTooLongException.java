package io.gatehouse.eval.replay;

import java.time.Duration;

/** A replay ran out of time; what it had counted by then is not told, for it is no whole. */
public final class ReplayTooLongException extends RuntimeException {

    ReplayTooLongException(int scans, Duration most) {
        super("The replay was given up after " + most.toSeconds() + " seconds, in which " + scans
                + " decisions were looked at; ask for a shorter period, or for a limit of fewer decisions.");
    }
}
