/** What policies would have decided that decide without effect, append-only. */
@NullMarked
package io.gatehouse.store.shadow;

import org.jspecify.annotations.NullMarked;
