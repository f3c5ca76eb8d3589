/** Deciding again from what is stored: by the same policy, which must come to the same decision, or by another. */
@NullMarked
package io.gatehouse.store.replay;

import org.jspecify.annotations.NullMarked;
