/** Random audits of decisions: what was drawn, from what, with which probability, and what reviewers said of it. */
@NullMarked
package io.gatehouse.store.sampling;

import org.jspecify.annotations.NullMarked;
