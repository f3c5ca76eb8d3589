/** What is true of the decisions that were made, from a random audit of both actioned and allowed items. */
@NullMarked
package io.gatehouse.eval.audit;

import org.jspecify.annotations.NullMarked;
