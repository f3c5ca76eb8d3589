package io.gatehouse.api.audit;

import io.gatehouse.store.replay.Period;

/** What is to be drawn, and from when. */
record AuditRequest(Period period, int items) {}
