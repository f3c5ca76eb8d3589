/** What must not get worse, and whether it did. */
@NullMarked
package io.gatehouse.eval.gate;

import org.jspecify.annotations.NullMarked;
