/** Deciding again from what is stored. */
@NullMarked
package io.gatehouse.store.decision;

import org.jspecify.annotations.NullMarked;
