/** What was found and decided, exactly as it was. */
@NullMarked
package io.gatehouse.store.decision;

import org.jspecify.annotations.NullMarked;
