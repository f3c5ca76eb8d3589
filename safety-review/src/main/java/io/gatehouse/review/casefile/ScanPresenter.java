package io.gatehouse.review.casefile;

import io.gatehouse.store.scan.ScanRecord;

/** Gives a scan the shape that it has in the gateway's own answers; the gateway provides it as a bean. */
@FunctionalInterface
public interface ScanPresenter {

    /** An object that is written as JSON. */
    Object present(ScanRecord scan);
}
