package io.gatehouse.store.scan;

import io.gatehouse.domain.content.PartContent;
import io.gatehouse.domain.policy.Policy;
import io.gatehouse.domain.scan.Verdict;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The record of all scans. Each call is one transaction; what a call returned for is on disk.
 *
 * <p>Content: texts are kept. Media is kept until its scan is done, and beyond that only if a review case was opened.
 */
public interface ScanLedger {

    /** How many scans {@link #byContentId} lists at most. */
    int MOST_AT_ONCE = 500;

    /**
     * Stores the request with its content, and for an asynchronous scan the job that will finish it. It is PENDING
     * until its job runs; a synchronous one is RUNNING, for its sender waits.
     */
    Acceptance accept(NewScan scan);

    /** Whether a request was accepted under this key before, the same one or another. */
    boolean knows(IdempotencyKey key);

    /** PENDING becomes RUNNING; anything else stays as it is. */
    void markRunning(UUID id);

    /** Turns a synchronous scan that takes too long into a job that runs at once; a scan that is done stays done. */
    void turnAsync(UUID id);

    /**
     * Gives each synchronous scan that is still unfinished some time after its deadline a job that finishes it, for its
     * process has died. To be called again and again, by any process or by several.
     */
    void takeUpAbandoned();

    /** Keeps what was fetched for a part that was sent as a URL. */
    void fetched(UUID id, String partId, PartContent.Media content);

    /** Keeps the text that was fetched for a part that was sent as a URL. */
    void fetched(UUID id, String partId, PartContent.Text content);

    /**
     * Stores the verdict; opens a review case if the action is REVIEW; schedules the callback if there is one. The
     * first completion counts: for a scan that is done nothing changes.
     *
     * @param policy the policy that decided: kept with its source, so that the decision can be replayed
     * @param elapsed how long the scan itself took
     * @return the scan as it now stands
     * @throws java.util.NoSuchElementException if there is no such scan
     */
    ScanRecord complete(UUID id, Verdict verdict, Policy policy, Duration elapsed);

    /** Gives up on a scan, and schedules the callback if there is one; a scan that is done stays as it is. */
    void fail(UUID id, String reason);

    Optional<ScanRecord> find(UUID id);

    /** The newest first, at most {@code limit}, which is cut to 1..{@link #MOST_AT_ONCE}. */
    List<ScanRecord> byContentId(String contentId, int limit);

    /** How many asynchronous scans are not done yet; counts no further than {@code most}. */
    int unfinished(int most);

    /** What was sent, for the one who scans it or reviews it. */
    Optional<Submission> content(UUID id);
}
