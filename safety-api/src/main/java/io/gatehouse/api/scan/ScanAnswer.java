package io.gatehouse.api.scan;

import io.gatehouse.store.scan.ScanRecord;

/** What the sender of a scan is told. */
public sealed interface ScanAnswer {

    ScanRecord scan();

    /** Here is the decision. */
    record Done(ScanRecord scan) implements ScanAnswer {}

    /** It is accepted and will be finished; ask for it later. */
    record Later(ScanRecord scan) implements ScanAnswer {}
}
