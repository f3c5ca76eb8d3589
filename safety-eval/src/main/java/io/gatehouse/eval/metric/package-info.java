/** How good scores are: ranking, calibration, and proportions with their confidence. */
@NullMarked
package io.gatehouse.eval.metric;

import org.jspecify.annotations.NullMarked;
