/** Every version of every policy that ever decided, append-only. */
@NullMarked
package io.gatehouse.store.policy;

import org.jspecify.annotations.NullMarked;
