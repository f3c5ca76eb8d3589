package io.gatehouse.architecture.bad.store;

import io.gatehouse.architecture.bad.api.WallClock;

record StoreThatKnowsTheApi(WallClock clock) {}
