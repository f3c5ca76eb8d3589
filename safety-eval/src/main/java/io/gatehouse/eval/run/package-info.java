/** A dataset goes through classifier, fusion and policy, and what came of each item is kept. */
@NullMarked
package io.gatehouse.eval.run;

import org.jspecify.annotations.NullMarked;
