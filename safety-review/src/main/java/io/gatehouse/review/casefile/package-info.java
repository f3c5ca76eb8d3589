/** One case with all that a reviewer needs to judge it. */
@NullMarked
package io.gatehouse.review.casefile;

import org.jspecify.annotations.NullMarked;
