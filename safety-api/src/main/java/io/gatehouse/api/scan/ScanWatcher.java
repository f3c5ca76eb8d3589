package io.gatehouse.api.scan;

import io.gatehouse.store.scan.ScanRecord;

/** Is told of each scan that came to a decision, once it is stored. It neither throws nor keeps the sender waiting. */
@FunctionalInterface
public interface ScanWatcher {

    void decided(ScanRecord scan);
}
