/** From fused scores to a decision, by rules that are data. */
@NullMarked
package io.gatehouse.domain.policy;

import org.jspecify.annotations.NullMarked;
