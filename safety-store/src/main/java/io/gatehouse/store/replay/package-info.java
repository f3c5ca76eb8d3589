/** Deciding again from what is stored: the same decision must come out. */
@NullMarked
package io.gatehouse.store.replay;

import org.jspecify.annotations.NullMarked;
