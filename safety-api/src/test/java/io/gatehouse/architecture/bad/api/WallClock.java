package io.gatehouse.architecture.bad.api;

import java.time.Instant;

public record WallClock() {
    Instant now() {
        return Instant.now();
    }
}
