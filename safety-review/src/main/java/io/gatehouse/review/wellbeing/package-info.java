/**
 * Care for those who look at what others should not have to: what they saw, when to rest, and how they want to see it.
 */
@NullMarked
package io.gatehouse.review.wellbeing;

import org.jspecify.annotations.NullMarked;
