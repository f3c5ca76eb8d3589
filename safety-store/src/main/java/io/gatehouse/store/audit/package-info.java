/** Who looked at what; append-only. */
@NullMarked
package io.gatehouse.store.audit;

import org.jspecify.annotations.NullMarked;
