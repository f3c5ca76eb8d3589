/** What another policy would have made of the past: flips, precision, recall and reviewer load, without inference. */
@NullMarked
package io.gatehouse.eval.replay;

import org.jspecify.annotations.NullMarked;
