/** Policies judged before they judge: replayed on decisions of the past, or deciding in the shadow of the real one. */
@NullMarked
package io.gatehouse.api.policy;

import org.jspecify.annotations.NullMarked;
