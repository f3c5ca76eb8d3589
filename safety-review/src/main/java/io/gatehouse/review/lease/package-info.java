/** A case in the hands of one reviewer: taken, kept, given back, passed over, handed up. */
@NullMarked
package io.gatehouse.review.lease;

import org.jspecify.annotations.NullMarked;
