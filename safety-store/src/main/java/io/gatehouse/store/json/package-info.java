/** The domain's values as jsonb; reading back gives equal values. */
@NullMarked
package io.gatehouse.store.json;

import org.jspecify.annotations.NullMarked;
