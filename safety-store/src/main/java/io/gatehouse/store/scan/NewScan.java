package io.gatehouse.store.scan;

import io.gatehouse.store.review.Stakes;
import java.time.Duration;
import java.util.Optional;

/**
 * A request to scan, about to be accepted.
 *
 * @param policy name of the policy that is to decide
 * @param deadline how long the sender waits; a synchronous scan that is not done some time after it is taken up again
 *     as a job, for then its process has died
 * @param callbackUrl where to send the result once the scan is done
 */
public record NewScan(
        Submission submission,
        ScanMode mode,
        ScanPriority priority,
        String policy,
        Duration deadline,
        Optional<String> callbackUrl,
        Stakes stakes,
        Optional<IdempotencyKey> idempotencyKey) {

    public NewScan {
        if (deadline.isNegative() || deadline.isZero()) {
            throw new IllegalArgumentException("a scan's deadline must be positive, but was " + deadline);
        }
    }

    /** The same request under a key. */
    public NewScan under(IdempotencyKey key) {
        return new NewScan(submission, mode, priority, policy, deadline, callbackUrl, stakes, Optional.of(key));
    }
}
