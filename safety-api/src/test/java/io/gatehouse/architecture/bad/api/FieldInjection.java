package io.gatehouse.architecture.bad.api;

import org.springframework.beans.factory.annotation.Autowired;

final class FieldInjection {
    @Autowired
    WallClock clock;
}
