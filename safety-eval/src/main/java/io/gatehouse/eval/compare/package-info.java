/** Champion against challenger on the same items: what got better, what got worse, and which decisions flip. */
@NullMarked
package io.gatehouse.eval.compare;

import org.jspecify.annotations.NullMarked;
