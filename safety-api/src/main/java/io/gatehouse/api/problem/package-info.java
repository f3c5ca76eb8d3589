/** How requests go wrong: one mapper from faults to RFC 9457 problem documents. */
@NullMarked
package io.gatehouse.api.problem;

import org.jspecify.annotations.NullMarked;
