/** What a run comes to: figures per category and slice, at the thresholds of its policy. */
@NullMarked
package io.gatehouse.eval.figure;

import org.jspecify.annotations.NullMarked;
