/** What waits for a reviewer, the most urgent first. */
@NullMarked
package io.gatehouse.review.queue;

import org.jspecify.annotations.NullMarked;
