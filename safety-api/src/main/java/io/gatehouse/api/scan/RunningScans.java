package io.gatehouse.api.scan;

import io.gatehouse.domain.signal.PartResult;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** How far the scans are that run in this process, for those who watch or wait for them. */
public final class RunningScans {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Map<UUID, List<PartResult>> results = new HashMap<>();

    void begin(UUID scan) {
        change(() -> results.put(scan, new ArrayList<>()));
    }

    void partDone(UUID scan, PartResult result) {
        change(() -> results.computeIfPresent(scan, (id, done) -> {
            done.add(result);
            return done;
        }));
    }

    void end(UUID scan) {
        change(() -> results.remove(scan));
    }

    /** The parts that are done, in the order in which they were; none for a scan that does not run here. */
    List<PartResult> partsOf(UUID scan) {
        lock.lock();
        try {
            return List.copyOf(results.getOrDefault(scan, List.of()));
        } finally {
            lock.unlock();
        }
    }

    /** Waits until any scan here gets further; not for long, since scans of other processes get further unseen. */
    void awaitChange() throws InterruptedException {
        lock.lock();
        try {
            changed.await(BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS);
        } finally {
            lock.unlock();
        }
    }

    private void change(Runnable change) {
        lock.lock();
        try {
            change.run();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
