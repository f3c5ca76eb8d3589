/** How far reviewers agree, beyond what chance would give, and how far each can be relied on, from what is stored. */
@NullMarked
package io.gatehouse.review.agreement;

import org.jspecify.annotations.NullMarked;
