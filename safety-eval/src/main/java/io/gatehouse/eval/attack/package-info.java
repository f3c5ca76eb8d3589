/** Harmful texts of a dataset, disguised as people do it. */
@NullMarked
package io.gatehouse.eval.attack;

import org.jspecify.annotations.NullMarked;
