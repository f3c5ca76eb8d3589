/** Conditions in CEL: what they may say, what is wrong with them, and whether they hold for an item. */
@NullMarked
package io.gatehouse.domain.policy.condition;

import org.jspecify.annotations.NullMarked;
