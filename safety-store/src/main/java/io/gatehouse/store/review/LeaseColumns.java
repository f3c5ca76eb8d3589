package io.gatehouse.store.review;

import jakarta.persistence.Embeddable;
import java.time.Instant;

@Embeddable
record LeaseColumns(String leasedBy, Instant leasedUntil) {

    Lease lease() {
        return new Lease(leasedBy, leasedUntil);
    }
}
