/** What the service tells Prometheus about itself; every name stands in Metric. */
@NullMarked
package io.gatehouse.api.telemetry;

import org.jspecify.annotations.NullMarked;
