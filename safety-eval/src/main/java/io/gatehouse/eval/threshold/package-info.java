/** Obligations in, thresholds and proofs out: operating points that labelled items show to keep what is owed. */
@NullMarked
package io.gatehouse.eval.threshold;

import org.jspecify.annotations.NullMarked;
