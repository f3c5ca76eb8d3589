/** How well reviewers judge: items whose verdict is known, hidden among the others. */
@NullMarked
package io.gatehouse.review.quality;

import org.jspecify.annotations.NullMarked;
